package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The permissions of a file, as {@code chmod} knows them. */
record Mode(Set<PosixFilePermission> permissions) {
    /** What a file has while it is being written. */
    static final Mode PRIVATE = new Mode(PosixFilePermissions.fromString("rw-------"));

    Mode {
        permissions = Set.copyOf(permissions);
    }

    /** The mode of a file; empty when there is no such file, or no modes on this system. */
    static Optional<Mode> of(Path file) throws IOException {
        if (!isSupported(file) || !Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new Mode(Files.getPosixFilePermissions(file)));
    }

    static boolean isSupported(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** This mode with x for all, as Prisma's own downloader sets it ({@code mode | 0o111}). */
    Mode executable() {
        Set<PosixFilePermission> more = EnumSet.of(
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_EXECUTE);
        more.addAll(permissions);
        return new Mode(more);
    }

    @Override
    public String toString() {
        return PosixFilePermissions.toString(permissions);
    }
}
