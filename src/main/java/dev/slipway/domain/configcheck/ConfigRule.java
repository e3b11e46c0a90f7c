package dev.slipway.domain.configcheck;

import dev.slipway.domain.judgement.Severity;

/** A rule of a config check; its number never changes its meaning. */
public interface ConfigRule {
    /** Its stable name. */
    String id();

    Severity severity();

    /** The same for every finding. */
    String title();
}
