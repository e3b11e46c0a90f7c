package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of one engine in one place.
 *
 * @param sha256 of the unpacked engine
 * @param bytes its size, unpacked; empty in a dry run for what is not there yet
 * @param from where the bytes came from; empty when they were there already
 */
public record InstalledEngine(
        EngineFile file,
        Path destination,
        Sha256 sha256,
        OptionalLong bytes,
        Action outcome,
        Optional<From> from,
        List<VerifiedBy> verifiedBy) {
    public InstalledEngine {
        verifiedBy = List.copyOf(verifiedBy);
    }

    /** What was done. */
    public enum Action {
        /** It was not there. */
        INSTALLED,
        /** It was there and right. */
        PRESENT,
        /** Something else was in its place. */
        REPAIRED
    }

    /** Where bytes came from. */
    public enum From {
        MIRROR,
        CACHE
    }

    /** What the digest was compared with. */
    public enum VerifiedBy {
        /** {@code engines.lock}. */
        LOCK,
        /** The mirror's checksum files. */
        PUBLISHED,
        /** The digest recorded in the cache when the engine was downloaded. */
        CACHE
    }
}
