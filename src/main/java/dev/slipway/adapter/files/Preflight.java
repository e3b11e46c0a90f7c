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
            throw new ProblemException(new UnusablePath(file.destination(), UnusablePath.Reason.FOLDER_GONE));
        }
    }

    static void noFolderAt(Path place, Path destination) throws ProblemException {
        if (Files.isDirectory(place)) {
            throw new ProblemException(new UnusablePath(destination, UnusablePath.Reason.DIRECTORY_IN_THE_WAY));
        }
    }
}
