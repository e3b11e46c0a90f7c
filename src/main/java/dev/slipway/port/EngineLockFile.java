package dev.slipway.port;

import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code engines.lock} of a project. */
public interface EngineLockFile {
    Path path();

    /** The lock; an empty one when there is no such file. */
    EngineLock read() throws ProblemException;

    /** The file with another content, to be committed with the engines; empty when it would not change. */
    Optional<PendingChange> stage(EngineLock lock) throws ProblemException;
}
