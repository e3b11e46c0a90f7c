package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** NOW015: a key twice in one object, of which JSON takes the last. */
final class DuplicateRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        walk(document, document.root(), Pointer.ROOT, findings);
    }

    private static void walk(Document document, Node node, Pointer at, Findings findings) {
        if (node instanceof Mapping mapping) {
            Map<String, Entry> seen = new HashMap<>();
            for (Entry entry : mapping.entries()) {
                Pointer place = at.child(entry.key().value());
                Entry first = seen.putIfAbsent(entry.key().value(), entry);
                if (first != null) {
                    findings.add(
                            NowRule.DUPLICATE,
                            place,
                            entry.key(),
                            "It stands on line " + document.line(first.key()) + " already; only the last one counts.",
                            "Remove one of them.");
                }
                walk(document, entry.value(), place, findings);
            }
        } else if (node instanceof Sequence sequence) {
            List<Node> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                walk(document, items.get(i), at.child(i), findings);
            }
        }
    }
}
