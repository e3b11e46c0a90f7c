package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What can be told of the folder and the disk that a file would be on. */
final class DiskOfFile {
    private DiskOfFile() {}

    /** The nearest folder above a path that exists. */
    static Path folderOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path at = absolute.getParent() == null ? absolute : absolute.getParent();
        while (!Files.isDirectory(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    /** The bytes that this user may still write there; empty when the disk does not say. */
    static OptionalLong freeBytes(Path path) {
        try {
            FileStore disk = Files.getFileStore(folderOf(path));
            // Some network and layered disks answer 0 for everything.
            return disk.getTotalSpace() > 0 ? OptionalLong.of(disk.getUsableSpace()) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static boolean isReadOnly(Path path) {
        try {
            return Files.getFileStore(folderOf(path)).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    static Problem notWritable(Path path) {
        Path folder = folderOf(path);
        String owner = owner(folder);
        String whose = owner.isEmpty() ? "" : " (it belongs to " + owner + ")";
        return new Problem(
                Kind.NO_PERMISSION,
                folder + " cannot be written by " + user() + whose + ".",
                "Give yourself the right to write there (chown or chmod u+w " + folder
                        + "), or choose another folder with --to.");
    }

    private static String user() {
        try {
            // In a container the user often has no name.
            return "uid " + Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return System.getProperty("user.name", "this user");
        }
    }

    private static String owner(Path folder) {
        try {
            String mode = Mode.of(folder).map(m -> ", mode " + m).orElse("");
            return Files.getOwner(folder).getName() + mode;
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
