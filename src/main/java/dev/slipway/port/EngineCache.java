package dev.slipway.port;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Engines kept on this machine in the layout of Prisma's own cache, so that both serve each other. */
public interface EngineCache {
    Path root();

    /** The cached file; its digests are what was recorded beside it, not yet what its bytes are. */
    Optional<Cached> find(EngineFile file) throws ProblemException;

    /** Keeps a verified engine. A cache that cannot be written is no failure: then nothing is kept and false returned. */
    boolean keep(EngineFile file, Path verified, Sha256 unpacked, Optional<Sha256> packed);

    /** Every cached engine, by hash, target and kind. */
    List<Cached> list() throws ProblemException;

    /** The digest that the bytes of a cached file have now. */
    Sha256 digestOf(Cached cached) throws ProblemException;

    /** Notes that a cached engine was used just now, so that it counts as young; nothing happens where that fails. */
    void markUsed(EngineFile file);

    /** Removes an engine and its recorded digests. */
    void remove(EngineFile file) throws ProblemException;

    /** Waits until no other process fetches this engine; close it when done. Where locking is not possible, no lock. */
    Held hold(EngineFile file) throws ProblemException;

    /**
     * A file of the cache.
     *
     * @param bytes its size
     * @param unpacked the digest recorded beside it in {@code <name>.sha256}
     * @param lastUsed when Prisma or Slipway put it there or last took it from there
     */
    record Cached(EngineFile file, Path path, long bytes, Optional<Sha256> unpacked, Instant lastUsed) {}

    /** A lock between processes. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
