package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The permissions of a file, as {@code chmod} knows them. */
record Mode(Set<PosixFilePermission> permissions) {
    /** What a file has while it is being written. */
    static final Mode PRIVATE = new Mode(PosixFilePermissions.fromString("rw-------"));

    /** What a new file asks for, so that its mode shows what the umask, or a folder's default ACL, leaves of it. */
    static final Mode ALL = new Mode(EnumSet.allOf(PosixFilePermission.class));

    private static final Set<PosixFilePermission> EXECUTE = Set.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

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

    /**
     * This mode with x for all, as Prisma's own downloader sets it ({@code mode | 0o111}), less what is denied.
     *
     * @param allowed what the umask lets a file have
     */
    Mode executable(Mode allowed) {
        Set<PosixFilePermission> more = EnumSet.copyOf(EXECUTE);
        more.retainAll(allowed.permissions);
        more.addAll(permissions);
        return new Mode(more);
    }

    /** What a file has that is no program. */
    Mode plain() {
        Set<PosixFilePermission> fewer = new HashSet<>(permissions);
        fewer.removeAll(EXECUTE);
        return new Mode(fewer);
    }

    @Override
    public String toString() {
        return PosixFilePermissions.toString(permissions);
    }
}
