package dev.slipway.adapter.rootfs;

import dev.slipway.adapter.archive.FolderTree;
import dev.slipway.domain.artefact.Tree;
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
                throw RootProblem.badRoot(directory, "there is no such directory");
            }
            if (!Files.isDirectory(directory)) {
                throw RootProblem.badRoot(directory, "it is not a directory");
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                if (!entries.iterator().hasNext()) {
                    throw RootProblem.badRoot(directory, "the directory is empty");
                }
            }
            return FolderTree.of(directory);
        } catch (IOException unreadable) {
            throw RootProblem.badRoot(directory, "the directory cannot be read").because(unreadable);
        }
    }
}
