package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.port.BuiltFiles;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages.Means;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lies in a project's folder that builds have written, and the files that say what it is. */
record ProjectOutput(FolderTexts texts, BuiltFiles files, Path folder) {
    ProjectOutput(Means means) {
        this(means.texts(), means.files(), means.texts().folder());
    }

    List<Path> zips(String below) {
        return files.in(folder.resolve(below)).stream()
                .filter(path -> path.toString().endsWith(".zip") && !files.isFolder(path))
                .toList();
    }

    List<Path> foldersEndingIn(String ending, String below) {
        return files.foldersEndingIn(ending, folder.resolve(below));
    }

    boolean isFolder(Path path) {
        return files.isFolder(path);
    }

    /** A client, or an engine, is in it: what a compiler alone writes is no package. */
    boolean isDeployable(Path output) {
        return files.isFolder(output.resolve("node_modules/.prisma/client"))
                || files.isFolder(output.resolve("node_modules/@prisma/client"))
                || files.in(output).stream()
                        .map(path -> path.getFileName().toString())
                        .anyMatch(name -> name.startsWith("libquery_engine-") || name.startsWith("query-engine-"));
    }

    /** A file or folder of the project that a file names by a path that needs no deploy to be known, where it is there. */
    Optional<Path> named(Optional<Node> path, String from) {
        try {
            return path.flatMap(Node::asText)
                    .filter(text -> !text.contains("${") && !text.contains("://"))
                    .map(text -> folder.resolve(from).resolve(text).normalize())
                    .filter(file -> file.startsWith(folder) && !file.equals(folder))
                    .filter(file -> files.written(file).isPresent());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** A file of the project; empty where it is not there or cannot be read. */
    Optional<Document> document(String name) {
        return texts.document(name);
    }
}
