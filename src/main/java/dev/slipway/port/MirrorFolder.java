package dev.slipway.port;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder in the layout of an engine mirror. Paths are relative to it, with forward slashes. */
public interface MirrorFolder {
    Path root();

    /** The paths of all files below, in order; links are not followed. */
    List<String> files() throws ProblemException;

    /** The digest of a file; empty when there is none. */
    Optional<Sha256> digestOf(String path) throws ProblemException;

    /** A new file that takes its place when it is finished and committed; readable by everyone, executable by none. */
    EngineStore.Staged stage(String path) throws ProblemException;

    /** Puts a staged file, and small texts by their paths beside it, in their places. */
    void commit(EngineStore.Staged staged) throws ProblemException;

    /** Replaces a small file atomically. */
    void write(String path, String text) throws ProblemException;
}
