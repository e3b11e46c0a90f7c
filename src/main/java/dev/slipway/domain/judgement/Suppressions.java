package dev.slipway.domain.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a project has decided to live with. */
public record Suppressions(List<Suppression> all) {
    public Suppressions {
        all = List.copyOf(all);
    }

    /**
     * What came of them.
     *
     * @param judged the outcome without what they cover
     * @param used those that cover something
     */
    public record Applied(Outcome judged, Set<Suppression> used) {}

    /** Takes out what is covered by one that holds today; the first that covers a finding gives the reason. */
    public Applied apply(Outcome outcome, LocalDate today) {
        if (all.isEmpty()) {
            return new Applied(outcome, Set.of());
        }
        Set<Suppression> used = new HashSet<>();
        Outcome rest = without(outcome, finding -> {
            List<Suppression> covering = all.stream()
                    .filter(each -> !each.expired(today) && each.covers(finding))
                    .toList();
            used.addAll(covering);
            return covering.stream()
                    .findFirst()
                    .map(each -> each.reason() + " (" + each.place().place() + ")");
        });
        return new Applied(rest, used);
    }

    /**
     * An outcome without some of its findings, which are counted as suppressed. A rule of which nothing is left is
     * neither found nor passed.
     *
     * @param why the reason why a finding is taken out; asked once for each
     */
    static Outcome without(Outcome outcome, Function<Finding, Optional<String>> why) {
        Map<Finding, Optional<String>> decided = new HashMap<>();
        Set<Outcome.Suppressed> gone = new LinkedHashSet<>(outcome.suppressed());
        List<RuleVerdict> kept = new ArrayList<>();
        for (RuleVerdict each : outcome.judged()) {
            if (!(each.verdict() instanceof Verdict.Found found)) {
                kept.add(each);
                continue;
            }
            List<Finding> left = new ArrayList<>();
            for (Finding finding : found.findings()) {
                decided.computeIfAbsent(finding, why)
                        .ifPresentOrElse(
                                reason -> gone.add(new Outcome.Suppressed(finding, reason)), () -> left.add(finding));
            }
            if (!left.isEmpty()) {
                kept.add(new RuleVerdict(each.rule(), new Verdict.Found(left)));
            }
        }
        return new Outcome(kept, List.copyOf(gone));
    }
}
