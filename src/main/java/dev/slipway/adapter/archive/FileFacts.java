package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What this machine's file system knows of a file. */
final class FileFacts {
    private static final int PERMISSIONS = 07777;

    private FileFacts() {}

    /** Of a place, as an entry at {@code path}; empty when it is gone. */
    static Optional<TreeEntry> of(FolderMember place, String path) {
        try {
            boolean link = place.kind() == TreeEntry.Kind.LINK;
            Optional<String> target =
                    link ? Optional.of(Files.readSymbolicLink(place.path()).toString()) : Optional.empty();
            long size = place.kind() == TreeEntry.Kind.FILE ? Files.size(place.path()) : 0;
            return Optional.of(owned(
                    place, new TreeEntry(path, place.kind(), size, OptionalInt.empty(), Optional.empty(), target)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static TreeEntry owned(FolderMember place, TreeEntry entry) throws IOException {
        if (!place.path().getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return entry;
        }
        Map<String, Object> facts = Files.readAttributes(place.path(), "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
        return new TreeEntry(
                entry.path(),
                entry.kind(),
                entry.size(),
                OptionalInt.of((int) number(facts, "mode") & PERMISSIONS),
                Optional.of(new TreeEntry.Owner(number(facts, "uid"), number(facts, "gid"))),
                entry.link());
    }

    private static long number(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Integer number ? Integer.toUnsignedLong(number) : 0;
    }
}
