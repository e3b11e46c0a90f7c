package dev.slipway.port;

import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** {@code engines.lock} of a project. */
public interface EngineLockFile {
    Path path();

    /** The lock; an empty one when there is no such file. */
    EngineLock read() throws ProblemException;

    /** Replaces the file atomically; writes nothing when it would not change. */
    void write(EngineLock lock) throws ProblemException;
}
