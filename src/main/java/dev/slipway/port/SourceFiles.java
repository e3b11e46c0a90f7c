package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** The names of a project's files. */
public interface SourceFiles {
    /**
     * The files in which a program may begin: those of the folder itself, of {@code src}, and all in {@code api};
     * relative, with {@code /}, sorted. Packages and hidden folders are left out.
     */
    List<String> list(Path folder) throws ProblemException;

    /** Whether there is such a file below the folder, not reached by a way out of it. */
    boolean isFile(Path folder, String relative);
}
