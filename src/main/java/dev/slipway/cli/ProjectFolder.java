package dev.slipway.cli;

import dev.slipway.app.ProjectFolders;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Which project a command works on. */
public final class ProjectFolder {
    public static final Option<Path> PROJECT =
            Option.path("--project", "DIR", "The project; else the one that the folder you are in belongs to.");

    private ProjectFolder() {}

    /** The folder that was named, else the one that one is in. */
    public static Path of(Line line) throws ProblemException {
        return line.get(PROJECT).orElse(line.resolve(""));
    }

    /**
     * The folder that was named, else the nearest upward that has one of these files or a package.json.
     *
     * @param files names
     */
    public static Path of(Line line, List<String> files) throws ProblemException {
        return line.get(PROJECT).orElseGet(() -> ProjectFolders.above(line.resolve(""), files));
    }
}
