package dev.slipway.rule.suppression;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Suppression;
import dev.slipway.domain.judgement.SuppressionUse;
import dev.slipway.domain.judgement.Verdict;
import java.util.Locale;
import java.util.Optional;

/** SUP002: a suppression that nothing is found for. */
public record SuppressionUnused(String rule) implements Check<SuppressionUse> {
    @Override
    public Verdict judge(SuppressionUse use) {
        return use.each(
                rule(),
                each -> isUnused(each, use)
                        ? Optional.of("There is no finding of " + each.shown() + ", which is suppressed.")
                        : Optional.empty(),
                "Remove it; it would hide the next one.");
    }

    private static boolean isUnused(Suppression each, SuppressionUse use) {
        return !use.used().contains(each)
                && !each.expired(use.today())
                && use.asked().contains(each.rule().toUpperCase(Locale.ROOT));
    }
}
