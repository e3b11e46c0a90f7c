package dev.slipway.testing;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict as a reader gets it: what it says, at which places, and what to do. */
public final class VerdictText {
    private VerdictText() {}

    public static String of(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            return found.findings().stream().map(VerdictText::told).collect(Collectors.joining("\n"));
        }
        return verdict instanceof Verdict.NotApplicable not
                ? "not applicable: " + not.why()
                : verdict instanceof Verdict.NotChecked not ? "not checked: " + not.why() : "passed";
    }

    private static String told(Finding finding) {
        return finding.severity().toString().toLowerCase(Locale.ROOT) + ": " + finding.message()
                + "\nat: " + finding.evidence().stream().map(Place::place).collect(Collectors.joining(", "))
                + "\ndo: " + finding.remedy()
                + (finding.causes().isEmpty() ? "" : "\ncauses: " + String.join(", ", finding.causes()));
    }
}
