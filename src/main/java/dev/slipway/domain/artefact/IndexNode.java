package dev.slipway.domain.artefact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A place in an index. It is kept small, since there may be hundreds of thousands. */
final class IndexNode {
    private static final int UNKNOWN = -1;

    final IndexNode parent;
    final String name;
    private int layer;
    private int cleared;
    private TreeEntry.Kind kind = TreeEntry.Kind.FOLDER;
    private long size;
    private int mode = UNKNOWN;
    private long user = UNKNOWN;
    private long group = UNKNOWN;
    private String link = "";
    private Content content = Content.NONE;
    private Map<String, IndexNode> children = Map.of();

    private IndexNode() {
        this.parent = this;
        this.name = "";
    }

    IndexNode(IndexNode parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    static IndexNode root() {
        return new IndexNode();
    }

    void become(TreeEntry entry, Content data) {
        kind = entry.kind();
        size = entry.size();
        mode = entry.mode().orElse(UNKNOWN);
        user = entry.owner().map(TreeEntry.Owner::user).orElse((long) UNKNOWN);
        group = entry.owner().map(TreeEntry.Owner::group).orElse((long) UNKNOWN);
        link = entry.link().orElse("");
        content = data;
        if (kind != TreeEntry.Kind.FOLDER) {
            children = Map.of();
        }
    }

    /** The last layer that had an entry of it, or of something in it. */
    int layer() {
        return layer;
    }

    void touch(int by) {
        for (IndexNode at = this; at.layer < by; at = at.parent) {
            at.layer = by;
        }
    }

    /** Notes that a layer takes away what lower ones have in this folder; false if it had done so before. */
    boolean clearedBy(int by) {
        boolean first = cleared < by;
        cleared = by;
        return first;
    }

    TreeEntry.Kind kind() {
        return kind;
    }

    String link() {
        return link;
    }

    Content content() {
        return content;
    }

    Map<String, IndexNode> children() {
        return children;
    }

    void add(IndexNode child) {
        if (children.isEmpty()) {
            children = new HashMap<>(4);
        }
        children.put(child.name, child);
    }

    TreeEntry entry() {
        return new TreeEntry(
                path(),
                kind,
                size,
                mode == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(mode),
                user == UNKNOWN ? Optional.empty() : Optional.of(new TreeEntry.Owner(user, group)),
                kind == TreeEntry.Kind.LINK ? Optional.of(link) : Optional.empty());
    }

    private String path() {
        if (parent == this) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        for (IndexNode at = this; at.parent != at; at = at.parent) {
            path.insert(0, at.name).insert(0, '/');
        }
        return path.toString();
    }
}
