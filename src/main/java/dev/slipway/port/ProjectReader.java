package dev.slipway.port;

import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a Node project; runs nothing of it. */
public interface ProjectReader {
    /**
     * What is in a project folder.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema file or folder that its user named, in place of the one that Prisma would find
     */
    NodeProject read(Path folder, Optional<Path> schema) throws ProblemException;
}
