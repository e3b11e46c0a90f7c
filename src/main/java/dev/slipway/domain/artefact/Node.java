package dev.slipway.domain.artefact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A place in an index. It is kept small, since there may be hundreds of thousands. */
final class Node {
    private static final int UNKNOWN = -1;

    final Node parent;
    final String name;
    private int layer;
    private int cleared;
    private Entry.Kind kind = Entry.Kind.FOLDER;
    private long size;
    private int mode = UNKNOWN;
    private long user = UNKNOWN;
    private long group = UNKNOWN;
    private String link = "";
    private Content content = Content.NONE;
    private Map<String, Node> children = Map.of();

    private Node() {
        this.parent = this;
        this.name = "";
    }

    Node(Node parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    static Node root() {
        return new Node();
    }

    void become(Entry entry, Content data) {
        kind = entry.kind();
        size = entry.size();
        mode = entry.mode().orElse(UNKNOWN);
        user = entry.owner().map(Entry.Owner::user).orElse((long) UNKNOWN);
        group = entry.owner().map(Entry.Owner::group).orElse((long) UNKNOWN);
        link = entry.link().orElse("");
        content = data;
        if (kind != Entry.Kind.FOLDER) {
            children = Map.of();
        }
    }

    /** The last layer that had an entry of it, or of something in it. */
    int layer() {
        return layer;
    }

    void touch(int by) {
        for (Node at = this; at.layer < by; at = at.parent) {
            at.layer = by;
        }
    }

    /** Notes that a layer takes away what lower ones have in this folder; false if it had done so before. */
    boolean clearedBy(int by) {
        boolean first = cleared < by;
        cleared = by;
        return first;
    }

    Entry.Kind kind() {
        return kind;
    }

    String link() {
        return link;
    }

    Content content() {
        return content;
    }

    Map<String, Node> children() {
        return children;
    }

    void add(Node child) {
        if (children.isEmpty()) {
            children = new HashMap<>(4);
        }
        children.put(child.name, child);
    }

    Entry entry() {
        return new Entry(
                path(),
                kind,
                size,
                mode == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(mode),
                user == UNKNOWN ? Optional.empty() : Optional.of(new Entry.Owner(user, group)),
                kind == Entry.Kind.LINK ? Optional.of(link) : Optional.empty());
    }

    private String path() {
        if (parent == this) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        for (Node at = this; at.parent != at; at = at.parent) {
            path.insert(0, at.name).insert(0, '/');
        }
        return path.toString();
    }
}
