package dev.slipway.cli;

import dev.slipway.app.ProjectFolders;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which project a command works on. */
public final class ProjectFolder {
    public static final Option<Path> PROJECT =
            Option.path("--project", "DIR", "The project; else the one that the folder you are in belongs to.");

    public static final Option<Path> SCHEMA =
            Option.path("--schema", "PATH", "The schema, a file or a folder, where Prisma's own rules do not find it.");

    private ProjectFolder() {}

    /** The project that the folder is in, of whatever it consists. */
    public static Path of(Line line) throws ProblemException {
        return ProjectFolders.above(within(line));
    }

    /** The same for a command that judges without a project too: one that is named has to be there. */
    public static Path ofThere(Line line) throws ProblemException {
        Optional<Path> named = line.get(PROJECT);
        if (named.isPresent() && !Files.isDirectory(named.get())) {
            throw Problem.input("There is no folder " + named.get() + ".")
                    .remedy("Name the folder of the project, the one of its package.json.");
        }
        return of(line);
    }

    /** Where Prisma would be started. */
    public static Path ofPrisma(Line line) throws ProblemException {
        return ProjectFolders.ofPrisma(within(line));
    }

    /** Where a file of the project is to be written: into the folder that was named, also when it is empty yet. */
    public static Path toWrite(Line line) throws ProblemException {
        return line.get(PROJECT).orElseGet(() -> ProjectFolders.above(line.resolve("")));
    }

    private static Path within(Line line) throws ProblemException {
        return line.get(PROJECT).orElse(line.resolve(""));
    }
}
