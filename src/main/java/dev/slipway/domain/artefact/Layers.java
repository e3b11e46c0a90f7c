package dev.slipway.domain.artefact;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts a tree together, entry by entry and layer over layer, as a container runtime unpacks an image: a later entry replaces an
 * earlier one, a folder keeps what is in it when its entry comes again, and whiteouts take away what lower layers have (OCI image
 * layer specification).
 */
public final class Layers {
    /** No image or package that a platform takes is known to have more, and more would not fit into a small machine's memory. */
    public static final int MOST_ENTRIES = 500_000;

    private final String name;
    private final IndexNode root = IndexNode.root();
    private final TreeIndex tree = new TreeIndex(root);
    private final PathWalk<IndexNode> making = new PathWalk<>(new MakingSteps());
    private final Whiteouts whiteouts = new Whiteouts(tree);
    private int layer;
    private int entries;
    private String mount = "";
    private String lastFolder = "";
    private IndexNode last = root;

    /** @param name what is put together, for messages */
    public Layers(String name) {
        this.name = name;
    }

    /** Begins a layer of an image over all that is there. */
    public void next() {
        layer++;
    }

    /** Puts what comes now below a folder, as {@code /opt}, and not below the root. */
    public void mount(String folder) {
        mount = folder;
    }

    /** What has been put together; it changes with every further entry. */
    public TreeIndex tree() {
        return tree;
    }

    /** Adds what a header of an archive says. */
    public void add(Item item) throws ProblemException {
        entries++;
        String path = inside(item.entry().path());
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String base = path.substring(path.lastIndexOf('/') + 1);
        if (base.isEmpty()) {
            beRoot(item.entry());
        } else if (layer > 0 && Whiteouts.is(base)) {
            whiteouts.apply(mount + folder, base, layer);
            lastFolder = "";
            last = root;
        } else {
            put(folder(mount + folder), base, item);
        }
        if (entries > MOST_ENTRIES) {
            throw bad("it has more than " + MOST_ENTRIES + " entries");
        }
    }

    private void beRoot(TreeEntry entry) throws ProblemException {
        if (entry.kind() != TreeEntry.Kind.FOLDER) {
            throw bad("something else than a folder stands in it for its root");
        }
        if (mount.isEmpty()) {
            root.become(entry, Content.NONE);
        }
    }

    private void put(IndexNode folder, String base, Item item) throws ProblemException {
        Optional<IndexNode> same = item.hardLink().isPresent()
                ? Optional.of(target(item, item.hardLink().get()))
                : Optional.empty();
        Optional<IndexNode> old = Optional.ofNullable(folder.children().get(base));
        IndexNode node = old.orElseGet(() -> new IndexNode(folder, base));
        if (old.isEmpty()) {
            folder.add(node);
        }
        if (node.kind() != item.entry().kind()) {
            lastFolder = "";
            last = root;
        }
        node.become(
                same.map(IndexNode::entry).orElse(item.entry()),
                same.map(IndexNode::content).orElse(item.content()));
        node.touch(layer);
    }

    private IndexNode target(Item item, String link) throws ProblemException {
        return tree.walk(mount + inside(link), false)
                .at()
                .filter(node -> node.kind() != TreeEntry.Kind.FOLDER)
                .orElseThrow(() -> bad(item.entry().path() + " is a hard link to " + link + ", and no file is there"));
    }

    private IndexNode folder(String path) throws ProblemException {
        if (!path.equals(lastFolder)) {
            last = make(path);
            lastFolder = path;
        }
        return last;
    }

    private IndexNode make(String path) throws ProblemException {
        try {
            return making.walk(path, true)
                    .at()
                    .filter(node -> node.kind() == TreeEntry.Kind.FOLDER)
                    .orElseThrow(() -> bad("it has an entry below " + path + ", which is no folder"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the folders that no entry has made, as all who unpack do. */
    private final class MakingSteps extends NodeSteps {
        MakingSteps() {
            super(root);
        }

        @Override
        public Optional<IndexNode> child(IndexNode folder, String base) {
            Optional<IndexNode> child = super.child(folder, base);
            if (child.isPresent() || folder.kind() != TreeEntry.Kind.FOLDER) {
                return child;
            }
            entries++;
            IndexNode made = new IndexNode(folder, base);
            folder.add(made);
            made.touch(layer);
            return Optional.of(made);
        }
    }

    private String inside(String path) throws ProblemException {
        return ItemPath.inside(path)
                .orElseThrow(() -> bad("the name \"" + ItemPath.shown(path) + "\" in it leads out of it"
                        + " or is longer than a path can be"));
    }

    private ProblemException bad(String what) {
        return Problem.input(name + " cannot be judged: " + what + ".")
                .remedy("Build it anew; no platform takes it as it is.");
    }
}
