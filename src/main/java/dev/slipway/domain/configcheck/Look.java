package dev.slipway.domain.configcheck;

/**
 * A look at a config file for one rule, whose id the platform's list of rules gives.
 *
 * @param <F> the platform's file
 */
public interface Look<F> {
    void look(F file, Findings found);
}
