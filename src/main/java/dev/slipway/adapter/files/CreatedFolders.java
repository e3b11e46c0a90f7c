package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The folders that were made for a destination, to be removed again while nothing is in them. */
final class CreatedFolders {
    private final FileOperations operations;
    private final NavigableSet<Path> created = new TreeSet<>(CreatedFolders::deepestFirst);

    CreatedFolders(FileOperations operations) {
        this.operations = operations;
    }

    private static int deepestFirst(Path one, Path other) {
        int depth = Integer.compare(other.getNameCount(), one.getNameCount());
        return depth == 0 ? one.compareTo(other) : depth;
    }

    /** Makes a folder and those above it that are missing; returns its real path. */
    Path create(Path folder) throws ProblemException {
        Deque<Path> missing = new ArrayDeque<>();
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            missing.push(at);
            at = at.getParent();
        }
        if (!Files.isDirectory(at)) {
            throw new ProblemException(UnusablePath.PARENT_IS_A_FILE.at(at));
        }
        try {
            for (Path next : missing) {
                at = next;
                operations.createFolder(next);
                created.add(next);
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw DiskProblems.exception(e, at);
        }
    }

    /** Removes those that are empty; the deepest come first. */
    void removeEmpty() {
        created.removeIf(this::isRemoved);
    }

    // What has something in it, or cannot be removed, is tried again the next time.
    private boolean isRemoved(Path folder) {
        try {
            operations.delete(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
