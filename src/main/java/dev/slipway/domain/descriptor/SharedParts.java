package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The parts of a document that stand in several of its places at once, because an alias repeats an anchor. */
public final class SharedParts {
    private final Map<TextRange, Integer> visits = new HashMap<>();
    private final Set<TextRange> shared = new HashSet<>();

    private SharedParts() {}

    public static SharedParts of(Document document) {
        SharedParts parts = new SharedParts();
        parts.visit(document.root());
        parts.mark(document.root(), false, new HashSet<>());
        return parts;
    }

    boolean has(Mapping mapping) {
        return shared.contains(mapping.range());
    }

    private void visit(Node node) {
        if (isBranch(node) && visits.merge(node.range(), 1, Integer::sum) == 1) {
            children(node).forEach(this::visit);
        }
    }

    /** Below a shared part all is shared. */
    private void mark(Node node, boolean inherited, Set<TextRange> seen) {
        if (!isBranch(node)) {
            return;
        }
        boolean several = inherited || visits.getOrDefault(node.range(), 0) > 1;
        if (several) {
            shared.add(node.range());
        }
        if (seen.add(node.range())) {
            children(node).forEach(child -> mark(child, several, seen));
        }
    }

    private static boolean isBranch(Node node) {
        return node instanceof Mapping || node instanceof Sequence;
    }

    private static Iterable<Node> children(Node node) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream().map(MappingEntry::value).toList()
                : node.asSequence().items();
    }
}
