package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;

/** NOW011: each source of the newer keys is a path pattern as well. */
final class SourcePattern implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part part : subject.patterns()) {
            String source = part.text().orElse("");
            PathPattern.error(source)
                    .filter(why -> JavaScriptRegExp.error(source).isEmpty())
                    .ifPresent(why -> findings.add(
                            part,
                            "\"" + source + "\" is no path pattern: " + why + ".",
                            "Write names as :name, and anything else as (.*)."));
        }
    }
}
