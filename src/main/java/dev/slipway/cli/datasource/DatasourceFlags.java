package dev.slipway.cli.datasource;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The options that say which datasource it is: a project's, or a URL that is typed or read from standard input. */
final class DatasourceFlags {
    static final Option<Provider> PROVIDER = Option.choice(
            "--provider",
            List.of(Provider.values()),
            Provider::word,
            "The provider that the URL is for, where its scheme does not tell.");
    private static final int LONGEST = 64 * 1024;

    private DatasourceFlags() {}

    /** @param words what is done with it */
    static Option<String> url(String words) {
        return Option.text("--url", "URL", words);
    }

    static Optional<String> url(Line line, Option<String> url) throws ProblemException {
        line.requireAtMostOneOf(url, ProjectFolder.PROJECT);
        line.requireAtMostOneOf(url, ProjectFolder.SCHEMA);
        Optional<String> typed = line.get(url);
        return typed.isPresent() && typed.get().equals("-") ? Optional.of(standardInput(url)) : typed;
    }

    /** All of it but the line end, so that a password with blanks stays whole. */
    private static String standardInput(Option<String> option) throws ProblemException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            String text = new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
            String url = text.strip();
            if (!url.isEmpty() && text.length() <= LONGEST) {
                return url;
            }
        } catch (IOException e) {
            throw unusable(option).because(e);
        }
        throw unusable(option);
    }

    private static ProblemException unusable(Option<String> option) {
        return option.isNot("-", "a URL on standard input, of 64 KiB at most");
    }
}
