package dev.slipway.domain.artefact;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One tree with another at a folder of it, in place of what is there. Links of either lead as in a process that sees both: an
 * absolute one begins at the root of the first, but one of the second that is found below the folder stays there.
 */
public final class MountedTree implements Tree {
    private final Tree base;
    private final String mount;
    private final Tree mounted;
    private final PathWalk<TreeEntry> walk = new PathWalk<>(new Steps());

    /** @param mount the path of a folder right below the root */
    public MountedTree(Tree base, String mount, Tree mounted) {
        this.base = base;
        this.mount = mount;
        this.mounted = mounted;
    }

    @Override
    public Optional<TreeEntry> entry(String path) {
        return end(path, false).at();
    }

    @Override
    public Resolution resolve(String path) {
        return Resolution.of(end(path, true), entry -> entry);
    }

    private PathWalk.End<TreeEntry> end(String path, boolean through) {
        try {
            return walk.walk(path, through);
        } catch (IOException unreadable) {
            return new PathWalk.End<>(Optional.empty(), false);
        }
    }

    @Override
    public Optional<List<String>> names(String folder) {
        Optional<TreeEntry> at = end(folder, true).at();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String path = at.get().path();
        if (isBelow(path)) {
            return mounted.names(inner(path));
        }
        Optional<List<String>> names = base.names(path);
        if (!path.equals("/") || names.isEmpty()) {
            return names;
        }
        TreeSet<String> all = new TreeSet<>(names.get());
        all.add(mount.substring(1));
        return Optional.of(List.copyOf(all));
    }

    @Override
    public void each(Consumer<TreeEntry> visitor) throws IOException {
        base.each(entry -> {
            if (!isBelow(entry.path())) {
                visitor.accept(entry);
            }
        });
        visitor.accept(folder(mount));
        mounted.each(entry -> visitor.accept(outer(entry)));
    }

    @Override
    public ByteSource open(TreeEntry file) throws IOException {
        return isBelow(file.path()) ? mounted.open(at(file, inner(file.path()))) : base.open(file);
    }

    private boolean isBelow(String path) {
        return path.equals(mount) || path.startsWith(mount + "/");
    }

    private String inner(String path) {
        return path.equals(mount) ? "/" : path.substring(mount.length());
    }

    private TreeEntry outer(TreeEntry entry) {
        return at(entry, mount + entry.path());
    }

    private static TreeEntry at(TreeEntry entry, String path) {
        return new TreeEntry(path, entry.kind(), entry.size(), entry.mode(), entry.owner(), entry.link());
    }

    private static TreeEntry folder(String path) {
        return new TreeEntry(path, TreeEntry.Kind.FOLDER, 0, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    private final class Steps implements PathWalk.Steps<TreeEntry> {
        @Override
        public TreeEntry root() {
            return folder("/");
        }

        @Override
        public TreeEntry parent(TreeEntry at) {
            int slash = at.path().lastIndexOf('/');
            return folder(slash <= 0 ? "/" : at.path().substring(0, slash));
        }

        @Override
        public Optional<TreeEntry> child(TreeEntry folder, String name) {
            if (folder.kind() != TreeEntry.Kind.FOLDER) {
                return Optional.empty();
            }
            String path = folder.path().equals("/") ? "/" + name : folder.path() + "/" + name;
            if (path.equals(mount)) {
                return Optional.of(folder(mount));
            }
            return isBelow(path) ? mounted.entry(inner(path)).map(MountedTree.this::outer) : base.entry(path);
        }

        @Override
        public TreeEntry.Kind kind(TreeEntry at) {
            return at.kind();
        }

        @Override
        public String link(TreeEntry at) {
            String link = at.link().orElse("");
            // A link of this machine leads to this machine's file, be it absolute.
            return isBelow(at.path())
                            && link.startsWith("/")
                            && mounted.entry(link).isPresent()
                    ? mount + link
                    : link;
        }
    }
}
