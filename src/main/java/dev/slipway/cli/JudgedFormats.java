package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.MarkdownReport;
import dev.slipway.report.outcome.OutcomeFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats of a judgement: those of every report, and those that other tools read. */
public final class JudgedFormats {
    public static final Option<String> FORMAT = Formats.format(names());
    public static final Option<String> OUTPUT = Formats.OUTPUT;

    /** {@code --format} and {@code --output}. */
    public static final Options ALL = Options.of(FORMAT, OUTPUT);

    private JudgedFormats() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(Formats.NAMES);
        for (OutcomeFormat format : OutcomeFormat.values()) {
            names.add(format.word());
        }
        return names;
    }

    /** What is made when a format asks for it. */
    public interface JudgedSource {
        JudgedProject get() throws ProblemException;
    }

    /** Writes a judgement to where the command line sends it. */
    public static void write(
            Line line, Session session, Supplier<String> text, Supplier<String> json, JudgedSource judgement)
            throws ProblemException {
        Formats.write(
                line,
                session,
                format -> Formats.NAMES.contains(format)
                        ? Formats.shown(format, session, text, json)
                        : OutcomeFormat.valueOf(format.toUpperCase(Locale.ROOT))
                                .of(judgement.get().shown(session.shown()::masked), Version.current()));
        Optional<Path> summary = session.stepSummary();
        if (summary.isPresent() && isForGithub(line)) {
            JudgedProject shown = judgement.get().shown(session.shown()::masked);
            session.useCases().outputs().append(summary.get(), MarkdownReport.summary(shown));
        }
    }

    private static boolean isForGithub(Line line) throws ProblemException {
        String github = OutcomeFormat.GITHUB.word();
        return line.has(OUTPUT)
                ? Output.all(line).stream().anyMatch(output -> output.format().equals(github))
                : line.get(FORMAT).filter(github::equals).isPresent();
    }
}
