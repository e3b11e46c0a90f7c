package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.judgement.Finding;
import java.util.List;

/**
 * One database's connections over functions and services.
 *
 * @param shares in the order of the files
 * @param peak the sum of what is known, in connections
 * @param notChecked what could not be judged, each with its reason
 * @param notes what a user should know besides
 */
public record Plan(
        Budget budget,
        List<Share> shares,
        long peak,
        Verdict verdict,
        List<Finding> findings,
        List<String> notChecked,
        List<String> notes) {
    public Plan {
        shares = List.copyOf(shares);
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        notes = List.copyOf(notes);
    }

    /** Whether there are numbers that would make it fit. */
    public boolean hasSuggestions() {
        return shares.stream().anyMatch(share -> share.suggested().isPresent());
    }

    /** What all may open when each has what is suggested, or what it has now. */
    public long suggestedPeak() {
        return shares.stream()
                .mapToLong(share -> share.suggested().isPresent()
                        ? share.suggestedConnections()
                        : share.demand().connections().orElse(0))
                .sum();
    }
}
