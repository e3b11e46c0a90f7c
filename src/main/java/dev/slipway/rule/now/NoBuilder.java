package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;

/** NOW038: a builder that does not exist. */
final class NoBuilder implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part use : subject.builders()) {
            String name = use.text().orElse("");
            if (!name.isEmpty()
                    && !name.startsWith("@now/")
                    && !subject.project().builders().exists(name)) {
                findings.add(use, "\"" + name + "\" is no builder that is published.", subject.successor(name));
            }
        }
    }
}
