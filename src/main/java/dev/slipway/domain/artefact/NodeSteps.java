package dev.slipway.domain.artefact;

import java.util.Optional;

/** Steps in an index; they cannot fail. */
class NodeSteps implements PathWalk.Steps<Node> {
    private final Node root;

    NodeSteps(Node root) {
        this.root = root;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node parent(Node at) {
        return at.parent;
    }

    @Override
    public Optional<Node> child(Node folder, String name) {
        return Optional.ofNullable(folder.children().get(name));
    }

    @Override
    public Entry.Kind kind(Node at) {
        return at.kind();
    }

    @Override
    public String link(Node at) {
        return at.link();
    }
}
