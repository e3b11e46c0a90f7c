package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The formats of a report, and where each of them goes. */
public final class Formats {
    private static final String TEXT = "text";
    private static final String JSON = "json";
    static final List<String> NAMES = List.of(TEXT, JSON);
    static final Option<String> FORMAT = format(NAMES);
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

    /** Refuses an {@code --output} that cannot be, before the command does anything. */
    static void check(Line line, Session session) throws ProblemException {
        if (!line.has(OUTPUT)) {
            return;
        }
        Set<Path> places = new HashSet<>();
        for (Output output : Output.all(line)) {
            if (!places.add(session.useCases().outputs().check(output.file()))) {
                throw BadOutput.of(
                        "--output " + output.format() + "=" + output.file(),
                        "names a file that another --output is written to",
                        "Name another file.");
            }
        }
    }

    /** Whether JSON is asked for. */
    public static boolean isJson(Line line) throws ProblemException {
        return line.get(FORMAT).orElse(TEXT).equals(JSON);
    }

    /** Refuses {@code --output} where the result is a stream that goes on. */
    public static void requireStream(Line line, String option) throws ProblemException {
        if (line.has(OUTPUT)) {
            throw Problem.usage(option + " writes to standard output, and --output does not go with it.")
                    .remedy("Leave --output out, and send standard output into a file.");
        }
    }

    /** Writes a report to where the command line sends it. */
    public static void write(Line line, Session session, Supplier<String> text, Supplier<String> json)
            throws ProblemException {
        write(line, session, format -> shown(format, session, text, json));
    }

    /** Text or JSON without a secret. */
    static String shown(String format, Session session, Supplier<String> text, Supplier<String> json) {
        return format.equals(JSON)
                ? session.shown().json(json.get())
                : session.shown().lines(text.get());
    }

    /** Makes the report in a format. */
    interface Reports {
        String of(String format) throws ProblemException;
    }

    /** The same for a result whose secret its user asked for. */
    public static void writeAsked(Line line, Session session, Supplier<String> text, Supplier<String> json)
            throws ProblemException {
        write(line, session, format -> format.equals(JSON) ? json.get() : text.get());
    }

    static void write(Line line, Session session, Reports reports) throws ProblemException {
        if (!line.has(OUTPUT)) {
            session.printAsIs(reports.of(line.get(JudgedFormats.FORMAT).orElse(TEXT)));
            return;
        }
        for (Output output : Output.all(line)) {
            session.useCases().outputs().write(output.file(), reports.of(output.format()));
        }
    }

    /** Prints a report of a command whose {@code --format} means something else. */
    public static void print(Optional<String> format, Session session, Supplier<String> text, Supplier<String> json) {
        session.printAsIs(shown(format.orElse(TEXT), session, text, json));
    }
}
