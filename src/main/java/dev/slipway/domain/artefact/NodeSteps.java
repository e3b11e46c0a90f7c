package dev.slipway.domain.artefact;

import java.util.Optional;

/** Steps in an index; they cannot fail. */
class NodeSteps implements PathWalk.Steps<IndexNode> {
    private final IndexNode root;

    NodeSteps(IndexNode root) {
        this.root = root;
    }

    @Override
    public IndexNode root() {
        return root;
    }

    @Override
    public IndexNode parent(IndexNode at) {
        return at.parent;
    }

    @Override
    public Optional<IndexNode> child(IndexNode folder, String name) {
        return Optional.ofNullable(folder.children().get(name));
    }

    @Override
    public TreeEntry.Kind kind(IndexNode at) {
        return at.kind();
    }

    @Override
    public String link(IndexNode at) {
        return at.link();
    }
}
