package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;

/** One thing that is looked at in a file whose root is an object. */
interface Rule {
    void check(Subject subject, Findings findings);
}
