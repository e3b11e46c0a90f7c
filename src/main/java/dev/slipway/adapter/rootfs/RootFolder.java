package dev.slipway.adapter.rootfs;

import dev.slipway.adapter.archive.FolderTree;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a folder that is to be looked at as a root, or says what is wrong with it. */
final class RootFolder {
    private RootFolder() {}

    static Tree open(Path directory) throws ProblemException {
        try {
            if (!Files.exists(directory)) {
                throw bad(directory, "there is no such directory");
            }
            if (!Files.isDirectory(directory)) {
                throw bad(directory, "it is not a directory");
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                if (!entries.iterator().hasNext()) {
                    throw bad(directory, "the directory is empty");
                }
            }
            return FolderTree.of(directory);
        } catch (IOException unreadable) {
            throw bad(directory, "the directory cannot be read").because(unreadable);
        }
    }

    private static ProblemException bad(Path directory, String what) {
        return Problem.input(directory + " cannot be looked at as a root directory: " + what + ".")
                .remedy(
                        "Name the directory that an image was unpacked into, for example by \"docker export CONTAINER | tar -x -C "
                                + directory + "\".");
    }
}
