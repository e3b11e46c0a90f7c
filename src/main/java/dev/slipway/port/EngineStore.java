package dev.slipway.port;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The places where engines are installed: beside a generated client, beside {@code @prisma/engines}, any folder. */
public interface EngineStore {
    /** Digest and size of an installed file; empty when there is none. A directory in its place is a problem. */
    Optional<Measured> measure(Path file) throws ProblemException;

    /** Writes the whole of {@code source} into a staged file, and measures it on the way. */
    Measured copy(Path source, Staged into) throws ProblemException;

    /** Whether a file could be put there, found out without leaving anything behind. */
    void checkWritable(Path destination) throws ProblemException;

    /** Whether {@code bytes} more fit on the disk of that place; asked before a byte is written. */
    void checkSpace(Path destination, long bytes) throws ProblemException;

    /** A new file beside {@code destination}, which is gone again if it is never committed, whatever ends the process. */
    Staged stage(Path destination) throws ProblemException;

    /**
     * Puts all that was staged in its places, engines and texts alike, or, when one of them fails, leaves every place as
     * it was.
     */
    void commit(List<? extends PendingChange> changes) throws ProblemException;

    /** What the bytes of a file are. */
    record Measured(Sha256 sha256, long bytes) {}

    /** A file that is written but not yet in its place. */
    interface Staged extends PendingChange {
        Path destination();

        /** The staged file itself, readable once {@link #finish} has returned. */
        Path path();

        /** Buffer your writes: each goes to the file. What the disk refuses is thrown as {@link FailedWrite}. */
        OutputStream output();

        /** Forces the bytes to the disk and makes the file executable; nothing can be written after it. */
        void finish() throws ProblemException;

        /** Removes the staged file unless it was committed. */
        @Override
        void close();
    }
}
