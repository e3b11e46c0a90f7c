package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Temporary files that must go: of this process where deleting failed, of processes that were killed. */
final class TemporaryFiles {
    private final FileOperations operations;
    private final TemporaryName names;
    private final Set<Path> undeleted = new HashSet<>();
    private final Set<Path> swept = new HashSet<>();

    TemporaryFiles(FileOperations operations, TemporaryName names) {
        this.operations = operations;
        this.names = names;
    }

    /** Deletes a temporary file, later if not now. */
    void delete(Path file) {
        undeleted.add(file);
        retry();
    }

    void retry() {
        undeleted.removeIf(this::isDeleted);
    }

    private boolean isDeleted(Path file) {
        try {
            operations.delete(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes from a folder, once, what killed processes left there. */
    void sweep(Path folder) {
        if (!swept.add(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names::isLeftover)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever may not list a folder has left nothing in it; what remains is only in the way of tidiness.
            return;
        }
    }
}
