package dev.slipway.domain.judgement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small outcomes for tests. */
final class Judgements {
    private Judgements() {}

    /** A finding such as {@code URL003 .env:2}. */
    static Finding finding(String words, String... causes) {
        String rule = words.substring(0, words.indexOf(' '));
        String file = words.substring(rule.length() + 1, words.indexOf(':'));
        int line = Integer.parseInt(words.substring(words.indexOf(':') + 1));
        return new Finding(
                rule,
                Severity.WARNING,
                "Message.",
                List.of(Place.in(file, line, "text of " + line)),
                "Remedy.",
                List.of(causes),
                Optional.empty());
    }

    static Outcome outcome(Finding... findings) {
        return Outcome.of(Arrays.stream(findings)
                .map(each -> new RuleVerdict(each.rule(), new Verdict.Found(List.of(each))))
                .toList());
    }

    static List<String> shown(Outcome outcome) {
        return outcome.findings().stream().map(Judgements::shown).toList();
    }

    static List<String> suppressed(Outcome outcome) {
        return outcome.suppressed().stream()
                .map(each -> shown(each.finding()) + " " + each.why())
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.rule() + " " + finding.evidence().get(0).place();
    }

    /** A suppression such as {@code URL003}, {@code URL003 prisma/**}, {@code URL003 .env 2026-12-31}. */
    static Suppression suppression(int line, String words) {
        String[] parts = words.split(" ", -1);
        return new Suppression(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                "known",
                parts.length > 2 ? Optional.of(LocalDate.parse(parts[2])) : Optional.empty(),
                Place.in("slipway.yaml", line, words));
    }
}
