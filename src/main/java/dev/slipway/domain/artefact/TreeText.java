package dev.slipway.domain.artefact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small text files of a tree. */
public final class TreeText {
    private TreeText() {}

    /**
     * The text of a file, links to it followed; empty where there is none, where it is longer, and where it cannot be read.
     *
     * @param most bytes
     */
    public static Optional<String> read(Tree tree, String path, int most) {
        return tree.resolve(path) instanceof Resolution.Found found
                ? read(tree, found.entry(), most)
                : Optional.empty();
    }

    /**
     * The text of an entry; empty where it is no file, where it is longer, and where it cannot be read.
     *
     * @param most bytes
     */
    public static Optional<String> read(Tree tree, TreeEntry entry, int most) {
        if (entry.kind() != TreeEntry.Kind.FILE || entry.size() > most) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new String(tree.open(entry).read(0, Math.toIntExact(entry.size())), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
