package dev.slipway.domain.artefact;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What ships, as one read-only tree: a folder, an archive, the layers of an image. Nothing outside it can be reached by any path
 * or link, and nothing of it is run.
 */
public interface Tree {
    /** What is at exactly this path once the links of its folders are followed; a link at its end is not. */
    Optional<TreeEntry> entry(String path);

    /** Where a path leads, as a process that was confined to this tree would see it: absolute links begin at its root. */
    Resolution resolve(String path);

    /** The names in a folder, links to it followed, in the order of their bytes; empty when there is no such folder. */
    Optional<List<String>> names(String folder);

    /** Shows each entry once, a folder before what is in it, names in the order of their bytes; the root is not shown. */
    void each(Consumer<TreeEntry> visitor) throws IOException;

    /** Whether it is a folder of this machine, which has the modes that this system keeps. */
    default boolean isOnDisk() {
        return false;
    }

    /** The content of an entry of kind {@code FILE} of this tree. */
    ByteSource open(TreeEntry file) throws IOException;

    /** The bytes of an entry of kind {@code FILE} as the archive has it; empty where it does not pack each by itself. */
    default OptionalLong packed(TreeEntry file) {
        return OptionalLong.empty();
    }
}
