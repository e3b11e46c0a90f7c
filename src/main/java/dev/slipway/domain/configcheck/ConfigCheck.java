package dev.slipway.domain.configcheck;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/**
 * Judges one rule on a config file.
 *
 * @param <F> the platform's file
 */
public record ConfigCheck<F extends ConfigFile>(String rule, Look<F> look) implements Check<F> {
    @Override
    public Verdict judge(F file) {
        return judged(file).get(0).verdict();
    }

    /** More than one verdict where something was found, and something else could not be told. */
    private List<RuleVerdict> judged(F file) {
        Findings findings = new Findings(file, rule);
        look.look(file, findings);
        return findings.judged();
    }

    /** Asks each check of a file. */
    public static <F extends ConfigFile> Outcome judge(List<ConfigCheck<F>> checks, F file) {
        return Outcome.of(
                checks.stream().flatMap(check -> check.judged(file).stream()).toList());
    }
}
