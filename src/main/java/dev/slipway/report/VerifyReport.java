package dev.slipway.report;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Examined;
import dev.slipway.usecase.engineverify.VerifyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What {@code engine verify} found out, for people. */
public final class VerifyReport {
    private static final String INDENT = " ".repeat(15);

    private VerifyReport() {}

    /** The verdict of each file first, then what keeps it from loading and what to do. */
    public static String text(VerifyResult result, Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        text.append("to load in     ")
                .append(Printable.word(result.site().described()))
                .append("\n\n");
        for (Examined file : result.files()) {
            file(text, file, result.outcome(), catalogue);
        }
        notChecked(text, result);
        FindingText.suppressed(text, result.outcome());
        return text.append('\n').append(count(result.files())).append('\n').toString();
    }

    private static void file(StringBuilder text, Examined file, Outcome outcome, Catalogue catalogue) {
        String verdict = verdict(file.answer());
        text.append(verdict)
                .append(" ".repeat(INDENT.length() - verdict.length()))
                .append(Printable.word(file.place().file()))
                .append('\n');
        line(
                text,
                file.builtFor().map(BuiltFor::described).orElse("")
                        + file.commit()
                                .map(commit -> "; built from engines commit " + commit)
                                .orElse(""));
        List<Finding> findings = outcome.findings().stream()
                .filter(each ->
                        each.evidence().get(0).file().equals(file.place().file()))
                .toList();
        if (findings.stream().noneMatch(Finding::isError)) {
            line(text, file.why());
        }
        for (Finding finding : findings) {
            Paragraph.append(
                    text,
                    INDENT,
                    finding.severity().word() + " " + finding.rule() + "  " + catalogue.title(finding.rule()));
            line(text, finding.message());
            line(text, finding.remedy());
        }
        file.loading().loaderWords().ifPresent(words -> line(text, "The loader says: " + words));
        file.loading().notes().forEach(note -> line(text, note));
    }

    private static void line(StringBuilder text, String content) {
        if (!content.isEmpty()) {
            Paragraph.append(text, INDENT, content);
        }
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case LOADS -> "LOADS";
            case REFUSED -> "DOES NOT LOAD";
            case NOT_DECIDED -> "NOT DECIDED";
        };
    }

    /** What no file's own line says already. */
    private static void notChecked(StringBuilder text, VerifyResult result) {
        Map<String, TreeSet<String>> open = new LinkedHashMap<>();
        for (Outcome.Open each : result.outcome().notChecked()) {
            if (result.files().stream().noneMatch(file -> file.why().equals(each.why()))) {
                open.computeIfAbsent(each.why(), why -> new TreeSet<>()).add(each.rule());
            }
        }
        text.append(open.isEmpty() ? "" : "\n");
        open.forEach((why, rules) -> Paragraph.append(text, "not checked    ", String.join(", ", rules) + ": " + why));
    }

    private static String count(List<Examined> files) {
        List<String> counts = new ArrayList<>();
        add(counts, files, Answer.LOADS, "loads", "load");
        add(counts, files, Answer.REFUSED, "does not load", "do not load");
        add(counts, files, Answer.NOT_DECIDED, "is not decided", "are not decided");
        return (files.size() == 1 ? "1 file: " : files.size() + " files: ") + String.join(", ", counts);
    }

    private static void add(List<String> counts, List<Examined> files, Answer answer, String one, String several) {
        long count = files.stream().filter(file -> file.answer() == answer).count();
        if (count > 0) {
            counts.add(count + " " + (count == 1 ? one : several));
        }
    }
}
