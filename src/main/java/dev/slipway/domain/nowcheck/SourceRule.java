package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;
import java.util.List;
import java.util.Optional;

/** NOW010 and NOW011: sources of routes are regular expressions, those of the newer keys are path patterns as well. */
final class SourceRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Part route : subject.items("routes")) {
            route.get("src").ifPresent(source -> one(source, false, findings));
            route.get("source").filter(any -> subject.today()).ifPresent(source -> one(source, false, findings));
        }
        for (String list : List.of("rewrites", "redirects", "headers")) {
            subject.items(list).forEach(item -> item.get("source").ifPresent(source -> one(source, true, findings)));
        }
    }

    private static void one(Part part, boolean pattern, Findings findings) {
        String source = part.text().orElse("");
        Optional<String> wrong = JavaScriptRegExp.error(source);
        if (wrong.isPresent()) {
            findings.add(
                    NowRule.REGULAR_EXPRESSION,
                    part,
                    "\"" + source + "\" is no regular expression of JavaScript: " + wrong.get() + ".",
                    "Correct it; a character that stands for itself takes a backslash, which JSON writes as two.");
        } else if (pattern) {
            PathPattern.error(source)
                    .ifPresent(why -> findings.add(
                            NowRule.PATH_PATTERN,
                            part,
                            "\"" + source + "\" is no path pattern: " + why + ".",
                            "Write names as :name, and anything else as (.*)."));
        }
    }
}
