package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;

/** NOW010: each source of a route is a regular expression, as JavaScript reads it. */
final class SourceExpression implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part part : subject.sources()) {
            String source = part.text().orElse("");
            JavaScriptRegExp.error(source)
                    .ifPresent(
                            why -> findings.add(
                                    part,
                                    "\"" + source + "\" is no regular expression of JavaScript: " + why + ".",
                                    "Correct it; a character that stands for itself takes a backslash, which JSON writes as two."));
        }
    }
}
