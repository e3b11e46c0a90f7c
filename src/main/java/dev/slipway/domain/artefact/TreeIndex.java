package dev.slipway.domain.artefact;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A tree that is known by heart: what {@link Layers} have put together. */
public final class TreeIndex implements Tree {
    private final IndexNode root;
    private final PathWalk<IndexNode> walk;

    TreeIndex(IndexNode root) {
        this.root = root;
        this.walk = new PathWalk<>(new NodeSteps(root));
    }

    PathWalk.End<IndexNode> walk(String path, boolean through) {
        try {
            return walk.walk(path, through);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<TreeEntry> entry(String path) {
        return walk(path, false).at().map(IndexNode::entry);
    }

    @Override
    public Resolution resolve(String path) {
        return Resolution.of(walk(path, true), IndexNode::entry);
    }

    @Override
    public Optional<List<String>> names(String folder) {
        return walk(folder, true)
                .at()
                .filter(node -> node.kind() == TreeEntry.Kind.FOLDER)
                .map(TreeIndex::sorted);
    }

    private static List<String> sorted(IndexNode folder) {
        return NameOrder.sorted(folder.children().keySet().toArray(String[]::new));
    }

    @Override
    public void each(Consumer<TreeEntry> visitor) {
        // No recursion: a hostile tree is as deep as a path is long.
        Deque<IndexNode> next = new ArrayDeque<>();
        push(next, root);
        while (!next.isEmpty()) {
            IndexNode node = next.pop();
            visitor.accept(node.entry());
            push(next, node);
        }
    }

    private static void push(Deque<IndexNode> next, IndexNode folder) {
        List<String> names = sorted(folder);
        Map<String, IndexNode> children = folder.children();
        for (int i = names.size() - 1; i >= 0; i--) {
            next.push(Optional.ofNullable(children.get(names.get(i))).orElseThrow());
        }
    }

    @Override
    public ByteSource open(TreeEntry file) throws IOException {
        Optional<IndexNode> node = walk(file.path(), false).at().filter(at -> at.kind() == TreeEntry.Kind.FILE);
        if (node.isEmpty()) {
            throw new IOException("it is no file of this tree");
        }
        return node.get().content().open();
    }

    @Override
    public OptionalLong packed(TreeEntry file) {
        Optional<IndexNode> node = walk(file.path(), false).at().filter(at -> at.kind() == TreeEntry.Kind.FILE);
        return node.isEmpty() ? OptionalLong.empty() : node.get().content().packed();
    }
}
