package dev.slipway.cli.datasource;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A URL that is typed, or read from standard input, in place of the project's. */
final class GivenUrl {
    private static final int LONGEST = 64 * 1024;

    private GivenUrl() {}

    static void describe(CommandSpec spec, String description) {
        spec.addOption(Options.value("--url", "URL", description));
        spec.addOption(Options.choice(
                "--provider",
                Arrays.stream(Provider.values()).map(Provider::word).toList(),
                "The provider that the URL is for, where its scheme does not tell."));
    }

    static Optional<String> of(Line line) throws ProblemException {
        line.requireAtMostOneOf("--url", "--project");
        line.requireAtMostOneOf("--url", "--schema");
        Optional<String> typed = line.text("--url");
        return typed.isPresent() && typed.get().equals("-") ? Optional.of(standardInput()) : typed;
    }

    static Optional<Provider> provider(Line line) {
        return line.text("--provider").flatMap(Provider::of);
    }

    /** All of it but the line end, so that a password with blanks stays whole. */
    private static String standardInput() throws ProblemException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            String text = new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
            String url = text.strip();
            if (url.isEmpty() || text.length() > LONGEST) {
                throw unusable();
            }
            return url;
        } catch (IOException e) {
            throw unusable();
        }
    }

    private static ProblemException unusable() {
        return CommandProblem.invalidValue("--url", "-", "a URL on standard input, of 64 KiB at most");
    }
}
