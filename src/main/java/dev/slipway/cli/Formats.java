package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The formats of a report, and where each of them goes. */
public final class Formats {
    static final Option<String> FORMAT = format(List.of("text", "json"));
    static final Option<String> OUTPUT = Option.text(
                    "--output",
                    "[FORMAT=]FILE",
                    "Write the result to FILE in place of standard output; may be repeated with another FORMAT.")
            .repeated();

    /** {@code --format} and {@code --output}. */
    public static final Options ALL = Options.of(FORMAT, OUTPUT);

    private Formats() {}

    static Option<String> format(List<String> names) {
        return Option.choice("--format", names, "How the result is written; text unless you say otherwise.");
    }

    public static void describe(CommandSpec spec) {
        ALL.addTo(spec);
    }

    /** Refuses an {@code --output} that cannot be, before the command does anything. */
    static void check(Line line, Session session) throws ProblemException {
        if (line.has(OUTPUT)) {
            for (Output output : Output.all(line)) {
                session.useCases().outputs().check(output.file());
            }
        }
    }

    /** Writes a report to where the command line sends it. */
    public static void write(Line line, Session session, Supplier<String> text, Supplier<String> json)
            throws ProblemException {
        write(line, session, shown(session, text, json));
    }

    /** Text and JSON without a secret. */
    static Map<String, Report> shown(Session session, Supplier<String> text, Supplier<String> json) {
        return Map.of(
                "text", () -> session.shown().lines(text.get()),
                "json", () -> session.shown().json(json.get()));
    }

    /** Makes one of the formats. */
    interface Report {
        String text() throws ProblemException;
    }

    /** The same for a result whose secret its user asked for. */
    public static void writeAsked(Line line, Session session, Supplier<String> text, Supplier<String> json)
            throws ProblemException {
        write(line, session, Map.of("text", text::get, "json", json::get));
    }

    static void write(Line line, Session session, Map<String, Report> reports) throws ProblemException {
        if (!line.has(OUTPUT)) {
            session.printAsIs(rendered(reports, line.get(FORMAT).orElse("text")));
            return;
        }
        for (Output output : Output.all(line)) {
            session.useCases().outputs().write(output.file(), rendered(reports, output.format()));
        }
    }

    /** Prints a report of a command whose {@code --format} means something else. */
    public static void print(Optional<String> format, Session session, Supplier<String> text, Supplier<String> json) {
        session.printAsIs(
                format.orElse("text").equals("json")
                        ? session.shown().json(json.get())
                        : session.shown().lines(text.get()));
    }

    private static String rendered(Map<String, Report> reports, String format) throws ProblemException {
        return Objects.requireNonNull(reports.get(format)).text();
    }
}
