package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Something in a folder of this machine; no part of its path is a link. */
record FolderMember(Path path, TreeEntry.Kind kind) {
    /** What has this name in this folder. */
    Optional<FolderMember> child(String name) {
        try {
            Path next = path.resolve(name);
            // On Windows a name may hold a drive or a backslash, and so be more than one name.
            return next.getNameCount() != path.getNameCount() + 1 || !next.startsWith(path)
                    ? Optional.empty()
                    : Optional.of(new FolderMember(next, kind(next)));
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static TreeEntry.Kind kind(Path path) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (facts.isRegularFile()) {
            return TreeEntry.Kind.FILE;
        }
        if (facts.isDirectory()) {
            return TreeEntry.Kind.FOLDER;
        }
        return facts.isSymbolicLink() ? TreeEntry.Kind.LINK : TreeEntry.Kind.OTHER;
    }

    /** The names in this folder; empty when it is none that can be listed. */
    Optional<String[]> names() {
        // Library folders hold thousands of names: java.io.File lists them without making a path of each.
        return kind == TreeEntry.Kind.FOLDER ? Optional.ofNullable(path.toFile().list()) : Optional.empty();
    }
}
