package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is behind a path that is to be written, once its symbolic links are followed, as a shell's {@code >} does. */
sealed interface WriteTarget {
    /** path_resolution(7). */
    int MOST_LINKS = 40;

    /** The file itself. */
    Path path();

    /** A regular file, a directory in its place, or nothing yet. */
    record InFolder(Path path) implements WriteTarget {}

    /** A device, a pipe or a socket. */
    record Special(Path path) implements WriteTarget {}

    /**
     * A file that a process has open. The link that Linux shows for it leads to a name, but it is no link: the file may
     * have lost that name, and whoever opened it goes on writing there.
     *
     * @param own whether that process is this one
     */
    record Descriptor(Path path, int number, boolean own) implements WriteTarget {}

    static WriteTarget of(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; links <= MOST_LINKS; links++) {
            Path place = inRealFolder(at);
            Optional<Descriptor> open = descriptor(place);
            if (open.isPresent()) {
                return open.get();
            }
            if (!Files.isSymbolicLink(place)) {
                return isOrdinary(place) ? new InFolder(place) : new Special(place);
            }
            at = place.resolveSibling(Files.readSymbolicLink(place));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static Path inRealFolder(Path file) throws IOException {
        Path folder = file.getParent();
        Path name = file.getFileName();
        return folder == null || name == null || !Files.exists(folder)
                ? file
                : folder.toRealPath().resolve(name);
    }

    private static boolean isOrdinary(Path place) {
        return Files.isRegularFile(place) || Files.isDirectory(place) || !Files.exists(place);
    }

    /** {@code /proc/PID/fd/N} and {@code /proc/PID/task/TID/fd/N}; {@code /dev/fd/N} where there is no /proc. */
    private static Optional<Descriptor> descriptor(Path place) {
        String name = String.valueOf(place.getFileName());
        Path folder = place.getParent();
        if (folder == null || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        boolean device = folder.equals(Path.of("/dev/fd"));
        boolean process = folder.startsWith("/proc") && folder.endsWith("fd");
        if (!device && !process) {
            return Optional.empty();
        }
        boolean own =
                device || folder.startsWith("/proc/" + ProcessHandle.current().pid());
        return Optional.of(new Descriptor(place, Integer.parseInt(name), own));
    }
}
