package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is looked at before anything is changed. */
final class Preflight {
    private Preflight() {}

    static void check(Pending file) throws ProblemException {
        noFolderAt(file.place(), file.destination());
        Path folder = file.place().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(UnusablePath.FOLDER_GONE.at(file.destination()));
        }
    }

    /** Nothing that could keep its reader waiting. */
    static void regular(Path file) throws ProblemException {
        noFolderAt(file, file);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ProblemException(UnusablePath.NO_REGULAR_FILE.at(file));
        }
    }

    static void noFolderAt(Path place, Path destination) throws ProblemException {
        if (Files.isDirectory(place)) {
            throw new ProblemException(UnusablePath.DIRECTORY_IN_THE_WAY.at(destination));
        }
    }
}
