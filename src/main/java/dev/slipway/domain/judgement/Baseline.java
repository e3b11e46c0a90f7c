package dev.slipway.domain.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings that were there when a project began to be checked; each entry stands for one. */
public record Baseline(List<Entry> entries) {
    public Baseline {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::rule)
                        .thenComparing(Entry::file)
                        .thenComparing(Entry::fingerprint))
                .toList();
    }

    /**
     * A finding that is known.
     *
     * @param rule for people; the fingerprint decides
     * @param file for people
     */
    public record Entry(String rule, String file, String fingerprint) {}

    /**
     * What came of it.
     *
     * @param judged the outcome without what is known
     * @param gone entries whose findings are no longer there
     */
    public record Applied(Outcome judged, List<Entry> gone) {}

    /** Everything that is found now, also what is folded into other findings. */
    public static Baseline of(Outcome outcome) {
        return new Baseline(outcome.all()
                .map(each ->
                        new Entry(each.rule(), Fingerprint.file(each.evidence().get(0)), Fingerprint.of(each)))
                .toList());
    }

    /**
     * Takes out what is known.
     *
     * @param name of its file, for people
     */
    public Applied apply(Outcome outcome, String name) {
        Map<String, List<Entry>> open = new LinkedHashMap<>();
        entries.forEach(each -> open.computeIfAbsent(each.fingerprint(), key -> new ArrayList<>())
                .add(each));
        Outcome rest = Suppressions.without(outcome, finding -> {
            List<Entry> known = open.getOrDefault(Fingerprint.of(finding), List.of());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            known.remove(0);
            return Optional.of("baseline " + name);
        });
        return new Applied(rest, open.values().stream().flatMap(List::stream).toList());
    }
}
