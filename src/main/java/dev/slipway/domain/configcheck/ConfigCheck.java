package dev.slipway.domain.configcheck;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/**
 * Judges one rule on a config file.
 *
 * @param <F> the platform's file
 */
public abstract class ConfigCheck<F extends ConfigFile> implements Check<F> {
    private final String rule;

    protected ConfigCheck(String rule) {
        this.rule = rule;
    }

    @Override
    public final String rule() {
        return rule;
    }

    @Override
    public final Verdict judge(F file) {
        return judged(file).get(0).verdict();
    }

    /** More than one verdict where something was found, and something else could not be told. */
    final List<Judged> judged(F file) {
        Findings findings = new Findings(file, rule);
        look(file, findings);
        return findings.judged();
    }

    protected abstract void look(F file, Findings found);

    /** Asks each check of a file. */
    public static <F extends ConfigFile> Outcome judge(List<? extends ConfigCheck<? super F>> checks, F file) {
        return Outcome.of(
                checks.stream().flatMap(check -> check.judged(file).stream()).toList());
    }
}
