package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The formats of a report, and where each of them goes. */
public final class Formats {
    private static final List<String> NAMES = List.of("text", "json");

    private Formats() {}

    /** Adds {@code --format} and {@code --output}. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Options.choice("--format", NAMES, "How the result is written; text unless you say otherwise."));
        spec.addOption(Options.repeated(
                "--output",
                "[FORMAT=]FILE",
                "Write the result to FILE in place of standard output; may be repeated with another FORMAT."));
    }

    /** Writes a report to where the command line sends it. */
    public static void write(Line line, Session session, Supplier<String> text, Supplier<String> json)
            throws ProblemException {
        Map<String, Supplier<String>> reports = Map.of("text", () -> Plain.text(text.get()), "json", json);
        String format = line.text("--format").orElse("text");
        List<String> outputs = line.texts("--output");
        if (outputs.isEmpty()) {
            session.out().print(rendered(reports, format));
        }
        for (String output : outputs) {
            int equals = output.indexOf('=');
            boolean named = equals > 0 && NAMES.contains(output.substring(0, equals));
            String chosen = named ? output.substring(0, equals) : format;
            writeFile(line.resolve(named ? output.substring(equals + 1) : output), rendered(reports, chosen));
        }
    }

    private static String rendered(Map<String, Supplier<String>> reports, String format) {
        return Objects.requireNonNull(reports.get(format)).get();
    }

    private static void writeFile(Path file, String content) throws ProblemException {
        Path parent = file.toAbsolutePath().getParent();
        try {
            Path staged = Files.createTempFile(parent, "." + file.getFileName(), ".tmp");
            try {
                Files.writeString(staged, content, StandardCharsets.UTF_8);
                Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw new ProblemException(new NotWritten(file, String.valueOf(e.getMessage())), e);
        }
    }

    private record NotWritten(Path file, String reason) implements Problem {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }

        @Override
        public String message() {
            return "The report cannot be written to " + file + ": " + reason + ".";
        }

        @Override
        public String remedy() {
            return "Name a file in a folder that exists and that you may write to.";
        }
    }
}
