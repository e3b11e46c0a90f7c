package dev.slipway.domain.artefact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** The marks of a layer for what it takes away from those below it. */
record Whiteouts(TreeIndex tree) {
    private static final String MARK = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    private static final String RESERVED = ".wh..wh.";

    static boolean is(String base) {
        return base.startsWith(MARK);
    }

    /** Takes away what the mark {@code base} in {@code folder} means; what the same layer has brought stays. */
    void apply(String folder, String base, int layer) {
        if (base.startsWith(RESERVED) && !base.equals(OPAQUE)) {
            return; // AUFS keeps its books there.
        }
        Optional<IndexNode> at = tree.walk(folder, true).at();
        if (base.equals(OPAQUE)) {
            at.ifPresent(node -> takeLower(node, layer));
            return;
        }
        String name = base.substring(MARK.length());
        at.flatMap(node -> Optional.ofNullable(node.children().get(name))).ifPresent(gone -> {
            if (gone.layer() < layer) {
                gone.parent.children().remove(name);
            } else {
                takeLower(gone, layer);
            }
        });
    }

    /** Goes through each folder once a layer, however often it is asked for. */
    private static void takeLower(IndexNode folder, int layer) {
        Deque<IndexNode> next = new ArrayDeque<>();
        next.push(folder);
        while (!next.isEmpty()) {
            IndexNode at = next.pop();
            if (!at.clearedBy(layer)) {
                continue;
            }
            Iterator<IndexNode> children = at.children().values().iterator();
            while (children.hasNext()) {
                IndexNode child = children.next();
                if (child.layer() < layer) {
                    children.remove();
                } else {
                    next.push(child);
                }
            }
        }
    }
}
