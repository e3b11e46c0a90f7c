package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;

/** One thing that is looked at in a file whose root is an object. */
interface Rule {
    void check(Document document, Era era, Findings findings);
}
