package dev.slipway.usecase.configfile;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.domain.webproject.ProjectFiles;
import dev.slipway.domain.webproject.VercelIgnore;
import dev.slipway.port.SourceFiles;
import dev.slipway.port.VercelTables;
import dev.slipway.usecase.manifests.SourcePackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of projects, and what is in them. */
public record Projects(JsonFiles files, SourceFiles sources, VercelTables tables) {
    /** What of a folder is deployed to Vercel. */
    public ProjectFiles of(Path folder) throws ProblemException {
        Optional<List<String>> names = sources.all(folder);
        return new ProjectFiles(
                sources.manifest(folder),
                deployed(folder, names.orElse(List.of())),
                names.isPresent(),
                tables.frameworks(),
                tables.builders());
    }

    /** Those of a folder's files that its .vercelignore leaves. */
    public List<String> deployed(Path folder, List<String> names) throws ProblemException {
        Optional<String> text = files.texts().read(folder.resolve(".vercelignore"));
        VercelIgnore ignore = VercelIgnore.of(
                text.isPresent()
                        ? text.get()
                        : files.texts().read(folder.resolve(".nowignore")).orElse(""));
        return names.stream().filter(ignore::leaves).toList();
    }

    /** Every file of a folder; none where there are too many. */
    public List<String> names(Path folder) throws ProblemException {
        return sources.all(folder).orElse(List.of());
    }

    /** The settings of the project on Vercel that a folder is linked to, as its command line keeps them. */
    public Optional<Document> link(Path folder) throws ProblemException {
        Path file = folder.resolve(".vercel").resolve("project.json");
        try {
            return files.read(file);
        } catch (ProblemException unreadable) {
            if (unreadable.problem().kind() != Kind.INPUT) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    public PackageManifest manifest(Path folder) throws ProblemException {
        return sources.manifest(folder);
    }

    /** A folder's package, and those that its scripts may go into. */
    public PackagesAround around(Path folder) {
        return new SourcePackages(sources, folder);
    }

    public boolean isFolder(Path folder, String relative) {
        return sources.isFolder(folder, relative);
    }

    public boolean isFile(Path folder, String relative) {
        return sources.isFile(folder, relative);
    }
}
