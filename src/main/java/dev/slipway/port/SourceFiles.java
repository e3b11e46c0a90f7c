package dev.slipway.port;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a project's files. */
public interface SourceFiles {
    /**
     * The files in which a program may begin: those of the folder itself, of {@code src}, and all in {@code api};
     * relative, with {@code /}, sorted. Packages and hidden folders are left out.
     */
    List<String> list(Path folder) throws ProblemException;

    /**
     * Every file of a project, relative, with {@code /}, sorted; packages and hidden folders are left out. Empty where
     * there are too many.
     */
    Optional<List<String>> all(Path folder) throws ProblemException;

    /** The folders of the packages of its workspace, and of those that it names by a folder; by their names. */
    Map<String, Path> packages(Path folder) throws ProblemException;

    /** What the folder's package.json says. */
    PackageManifest manifest(Path folder) throws ProblemException;

    /** Whether there is such a file below the folder, not reached by a way out of it. */
    boolean isFile(Path folder, String relative);

    /** Whether there is such a folder below the folder. */
    boolean isFolder(Path folder, String relative);
}
