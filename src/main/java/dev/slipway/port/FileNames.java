package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** Names of a project's files. */
public interface FileNames {
    /** Gives a file another name, under which there must be none. */
    void rename(Path from, Path to) throws ProblemException;
}
