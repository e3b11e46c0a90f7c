package dev.slipway.domain.artefact;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing in a tree, described without its content.
 *
 * @param path from the root of the tree, beginning with a slash and without one at the end: {@code /var/task/index.js}; the
 *     root itself is {@code /}
 * @param size the bytes of a file's content, 0 for all else
 * @param mode the permission bits with set-user-id, set-group-id and sticky, at most 07777; empty where the artefact has none,
 *     as a zip made on Windows
 * @param owner empty where the artefact does not tell
 * @param link what a symbolic link says, as it is written; empty for all else
 */
public record TreeEntry(
        String path, Kind kind, long size, OptionalInt mode, Optional<Owner> owner, Optional<String> link) {
    /** What kind of thing. A hard link is the file that it leads to. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A device, a pipe or a socket. */
        OTHER
    }

    /** The numbers of a user and a group. */
    public record Owner(long user, long group) {}

    /** The last part of the path; empty for the root. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
