package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the texts of {@link IOException} mean. They are those of strerror(3) and of Windows' FormatMessage, in the
 * language of the system, so the disk itself is asked too.
 */
final class DiskProblems {
    private static final long NEARLY_FULL = 64 * 1024;
    private static final Map<String, UnusablePath> TEXTS = Map.ofEntries(
            Map.entry("read-only file system", UnusablePath.READ_ONLY),
            Map.entry("media is write protected", UnusablePath.READ_ONLY),
            Map.entry("quota exceeded", UnusablePath.QUOTA),
            Map.entry("is a directory", UnusablePath.DIRECTORY_IN_THE_WAY),
            Map.entry("not a directory", UnusablePath.PARENT_IS_A_FILE),
            Map.entry("name too long", UnusablePath.NAME_TOO_LONG),
            Map.entry("filename or extension is too long", UnusablePath.NAME_TOO_LONG),
            Map.entry("being used by another process", UnusablePath.IN_USE),
            Map.entry("device or resource busy", UnusablePath.IN_USE),
            Map.entry("levels of symbolic links", UnusablePath.LINK_LOOP));

    private DiskProblems() {}

    static ProblemException exception(IOException failure, Path path) {
        return new ProblemException(of(failure, path), failure);
    }

    /** @param path the file that was to be read or written, as its user knows it */
    static Problem of(IOException failure, Path path) {
        String text = textOf(failure);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space on the disk")) {
            return FileProblem.diskFull(path, OptionalLong.empty(), DiskOfFile.freeBytes(path));
        }
        return reason(failure, lower, path)
                .map(reason -> reason.at(path))
                .or(() -> permission(failure, lower, path))
                .or(() -> askTheDisk(path))
                .orElseGet(() -> FileProblem.diskFailure(path, text));
    }

    private static String textOf(IOException failure) {
        String reason = failure instanceof FileSystemException f ? f.getReason() : failure.getMessage();
        if (reason != null) {
            return reason;
        }
        return failure instanceof NoSuchFileException ? "there is no such file or folder" : "the system gave no reason";
    }

    private static Optional<UnusablePath> reason(IOException failure, String text, Path path) {
        if (failure instanceof FileAlreadyExistsException) {
            return Optional.of(UnusablePath.PARENT_IS_A_FILE);
        }
        if (failure instanceof FileSystemLoopException) {
            return Optional.of(UnusablePath.LINK_LOOP);
        }
        if (failure instanceof NoSuchFileException && !Files.exists(DiskOfFile.folderOf(path))) {
            return Optional.of(UnusablePath.FOLDER_GONE);
        }
        return TEXTS.entrySet().stream()
                .filter(e -> text.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Problem> permission(IOException failure, String text, Path path) {
        boolean denied = failure instanceof AccessDeniedException || text.contains("operation not permitted");
        if (!denied) {
            return Optional.empty();
        }
        if (Files.isReadable(path) && !Mode.isSupported(path) && Files.isWritable(DiskOfFile.folderOf(path))) {
            // Windows denies access to a file that another program has mapped, as node does with an engine.
            return Optional.of(UnusablePath.IN_USE.at(path));
        }
        return Optional.of(DiskOfFile.notWritable(path));
    }

    private static Optional<Problem> askTheDisk(Path path) {
        if (DiskOfFile.isReadOnly(path)) {
            return Optional.of(UnusablePath.READ_ONLY.at(path));
        }
        OptionalLong free = DiskOfFile.freeBytes(path);
        return free.isPresent() && free.getAsLong() < NEARLY_FULL
                ? Optional.of(FileProblem.diskFull(path, OptionalLong.empty(), free))
                : Optional.empty();
    }
}
