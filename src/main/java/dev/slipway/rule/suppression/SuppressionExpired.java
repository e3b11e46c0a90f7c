package dev.slipway.rule.suppression;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.SuppressionUse;
import dev.slipway.domain.judgement.Verdict;

/** SUP001: a suppression whose last day is over. */
public record SuppressionExpired(String rule) implements Check<SuppressionUse> {
    @Override
    public Verdict judge(SuppressionUse use) {
        return use.each(
                rule(),
                each -> each.until()
                        .filter(until -> each.expired(use.today()))
                        .map(until -> each.shown() + " was suppressed until " + until + ", and is not any more."),
                "Put right what it is about, or give it a later day: until.");
    }
}
