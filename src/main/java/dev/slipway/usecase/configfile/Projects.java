package dev.slipway.usecase.configfile;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.domain.webproject.ProjectFiles;
import dev.slipway.port.VercelTables;
import dev.slipway.port.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of projects, and what is in them. */
public final class Projects {
    private final JsonFiles files;
    private final SourceFiles sources;
    private final VercelTables tables;

    public Projects(JsonFiles files, SourceFiles sources, VercelTables tables) {
        this.files = files;
        this.sources = sources;
        this.tables = tables;
    }

    public ProjectFiles of(Path folder) throws ProblemException {
        Optional<List<String>> names = sources.all(folder);
        return new ProjectFiles(
                files.manifest(folder),
                names.orElse(List.of()),
                names.isPresent(),
                tables.frameworks(),
                tables.builders());
    }

    public PackageManifest manifest(Path folder) throws ProblemException {
        return files.manifest(folder);
    }

    public boolean isFolder(Path folder, String relative) {
        return sources.isFolder(folder, relative);
    }

    public boolean isFile(Path folder, String relative) {
        return sources.isFile(folder, relative);
    }
}
