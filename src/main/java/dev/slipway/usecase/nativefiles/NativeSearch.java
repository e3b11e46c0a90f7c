package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.NativeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the native files in a tree by their first bytes. */
public final class NativeSearch {
    private static final int MOST_FILES = 10_000;

    private NativeSearch() {}

    /**
     * Those of which a path is wanted, in the order of the tree.
     *
     * @throws IOException when it cannot be read, or has more of them than anybody would ship
     */
    public static List<TreeEntry> in(Tree tree, Predicate<String> wanted) throws IOException {
        List<TreeEntry> named = new ArrayList<>();
        tree.each(entry -> {
            if (entry.kind() == TreeEntry.Kind.FILE
                    && NativeNames.mayBeNative(entry.name())
                    && wanted.test(entry.path())) {
                named.add(entry);
            }
        });
        List<TreeEntry> found = new ArrayList<>();
        for (TreeEntry entry : named) {
            if (isNativeStill(tree, entry)) {
                found.add(entry);
            }
            if (found.size() > MOST_FILES) {
                throw new IOException("there are more than " + MOST_FILES + " native files in it");
            }
        }
        return found;
    }

    /** A folder is in use while it is searched: what went away is none of it. */
    private static boolean isNativeStill(Tree tree, TreeEntry entry) throws IOException {
        try {
            return isNative(tree, entry);
        } catch (IOException failure) {
            if (tree.entry(entry.path()).isEmpty()) {
                return false;
            }
            throw failure;
        }
    }

    public static boolean isNative(Tree tree, TreeEntry entry) throws IOException {
        if (NativeNames.mustBeNative(entry.name())) {
            return true;
        }
        byte[] head = tree.open(entry).read(0, NativeFile.HEAD);
        return !(NativeFile.ofHead(head) instanceof NativeFile.Foreign);
    }
}
