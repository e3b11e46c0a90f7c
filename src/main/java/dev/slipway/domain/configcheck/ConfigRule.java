package dev.slipway.domain.configcheck;

import dev.slipway.domain.problem.Severity;

/** A rule of a config check; its number never changes its meaning. */
public interface ConfigRule {
    /** Its stable name. */
    String id();

    Severity severity();

    /** The same for every finding. */
    String title();
}
