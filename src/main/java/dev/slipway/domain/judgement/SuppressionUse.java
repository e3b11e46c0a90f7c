package dev.slipway.domain.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has become of a project's suppressions.
 *
 * @param used those that cover something
 * @param asked the rules that were judged; one that was not may still be covered elsewhere
 */
public record SuppressionUse(
        Suppressions suppressions, Set<Suppression> used, LocalDate today, Catalogue catalogue, Set<String> asked) {
    /** Whether its rule is in the catalogue. */
    public boolean isKnown(Suppression suppression) {
        return catalogue.find(suppression.rule()).isPresent();
    }

    /**
     * A finding for each suppression of which there is something to say.
     *
     * @param message what there is to say
     */
    public Verdict each(String rule, Function<Suppression, Optional<String>> message, String remedy) {
        Rule known = catalogue.find(rule).orElseThrow();
        return Verdict.of(suppressions.all().stream()
                .flatMap(each -> message.apply(each).stream()
                        .map(text -> new Finding(rule, known.severity(), text, List.of(each.place()), remedy)))
                .toList());
    }
}
