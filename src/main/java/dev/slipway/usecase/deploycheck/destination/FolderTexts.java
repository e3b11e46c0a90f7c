package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.descriptor.Neighbours;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The texts of a project's folder, for who goes on without those that cannot be read: who judges such a file says why. */
public record FolderTexts(ReadableTexts texts, Documents documents, Path folder) implements Neighbours {
    public Optional<String> text(String name) {
        return texts.readable(folder.resolve(name));
    }

    /** The same where another file names it, which may lead out of the folder. */
    public Optional<String> inside(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) ? texts.readable(file) : Optional.empty();
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> text(Document of, String path) {
        return inside(beside(of, path));
    }

    @Override
    public Optional<Document> document(Document of, String path) {
        return inside(beside(of, path))
                .flatMap(text ->
                        documents(named(beside(of, path)), text).stream().findFirst());
    }

    /** A path from the project's folder, of one that a file of it names. */
    private static String beside(Document of, String path) {
        return of.name().substring(0, of.name().lastIndexOf('/') + 1) + path;
    }

    /** As its user would type it. */
    private String named(String path) {
        return Slashes.relative(folder, folder.resolve(path).normalize());
    }

    /** The documents of a file; none where it is not there. */
    public List<Document> documents(String name) {
        return text(name).map(text -> documents(name, text)).orElse(List.of());
    }

    private List<Document> documents(String name, String text) {
        try {
            return documents.parse(name, text);
        } catch (ProblemException unreadable) {
            return List.of();
        }
    }

    /** The first of them. */
    public Optional<Document> document(String name) {
        return documents(name).stream().findFirst();
    }
}
