package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;
import java.util.Optional;

/** NOW010 and NOW011: sources of routes are regular expressions, those of the newer keys are path patterns as well. */
final class SourceRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        each(document, "routes", "src", false, findings);
        if (subject.today()) {
            each(document, "routes", "source", false, findings);
        }
        for (String key : List.of("rewrites", "redirects", "headers")) {
            each(document, key, "source", true, findings);
        }
    }

    private static void each(Document document, String list, String key, boolean pattern, Findings findings) {
        List<Node> items =
                document.at(list).map(node -> node.asSequence().items()).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Optional<Node> source = items.get(i).asMapping().get(key);
            Optional<String> text = source.flatMap(Node::asText);
            if (text.isPresent()) {
                one(source.get(), text.get(), Pointer.ROOT.child(list).child(i).child(key), pattern, findings);
            }
        }
    }

    private static void one(Node node, String source, Pointer at, boolean pattern, Findings findings) {
        Optional<String> wrong = JavaScriptRegExp.error(source);
        if (wrong.isPresent()) {
            findings.add(
                    NowRule.REGULAR_EXPRESSION,
                    at,
                    node,
                    "\"" + source + "\" is no regular expression of JavaScript: " + wrong.get() + ".",
                    "Correct it; a character that stands for itself takes a backslash, which JSON writes as two.");
        } else if (pattern) {
            PathPattern.error(source)
                    .ifPresent(why -> findings.add(
                            NowRule.PATH_PATTERN,
                            at,
                            node,
                            "\"" + source + "\" is no path pattern: " + why + ".",
                            "Write names as :name, and anything else as (.*)."));
        }
    }
}
