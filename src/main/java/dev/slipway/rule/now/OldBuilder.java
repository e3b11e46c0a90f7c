package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;

/** NOW021, NOW031: a builder of 2020. */
final class OldBuilder implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part use : subject.builders()) {
            String name = use.text().orElse("");
            if (name.startsWith("@now/")) {
                findings.add(
                        use,
                        "\"" + name + "\" is of 2020; the builders are named @vercel/ now"
                                + (name.endsWith("@canary") ? ", and the tag canary is no longer published" : "")
                                + (subject.today()
                                        ? ". What it builds is for a Node that Vercel's server no longer takes."
                                        : "."),
                        subject.successor(name));
            }
        }
    }
}
