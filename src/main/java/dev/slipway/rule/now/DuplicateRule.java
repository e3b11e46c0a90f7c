package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import java.util.HashMap;
import java.util.Map;

/** NOW015: a key twice in one object, of which JSON takes the last. */
final class DuplicateRule implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        walk(subject, subject.root(), findings);
    }

    private static void walk(NowFile subject, Part part, Findings findings) {
        Map<String, Part> seen = new HashMap<>();
        for (Part key : part.keys()) {
            Part first = seen.putIfAbsent(key.name(), key);
            if (first != null) {
                findings.add(
                        key,
                        "It stands on line " + subject.document().line(first.node())
                                + " already; only the last one counts.",
                        "Remove one of them.");
            }
        }
        part.values().forEach(value -> walk(subject, value, findings));
        part.items().forEach(item -> walk(subject, item, findings));
    }
}
