package dev.slipway.port;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Where engines are published: a host, a mirror, a folder. */
public interface EngineMirror {
    /** The address as its user wrote it, with any credentials masked; for messages and reports. */
    String address();

    /** The digests that the mirror publishes beside a file; retries by itself. */
    PublishedDigests digests(EngineFile file) throws ProblemException;

    /**
     * The digest of the engine itself, in one small question that is soon given up: for those who have another answer.
     */
    default Optional<Sha256> unpackedDigest(EngineFile file) throws ProblemException {
        return digests(file).unpacked();
    }

    /** Starts the download of the packed ({@code .gz}) file; retries by itself until the first byte is there. */
    Download open(EngineFile file) throws ProblemException;

    /**
     * What a mirror says of a file.
     *
     * @param packed the digest of the {@code .gz}; empty when the mirror has no such checksum file
     * @param unpacked the digest of the engine itself; empty likewise
     */
    record PublishedDigests(Optional<Sha256> packed, Optional<Sha256> unpacked) {}

    /** A download under way. */
    interface Download extends AutoCloseable {
        /** The address, credentials masked. */
        String address();

        /** The length of the packed file in bytes, where the server says it. */
        OptionalLong length();

        /**
         * The packed bytes. Breaks, stalls and truncation are mended by resuming where the server lets it; a read
         * throws {@link BrokenDownload} when that is not possible.
         */
        InputStream content();

        @Override
        void close();
    }

    /**
     * What is wrong when a mirror does not have an engine.
     *
     * @param mirror its address, credentials masked
     * @param place where the packed file was looked for, credentials masked
     */
    static Problem notPublished(EngineFile file, String mirror, String place) {
        return new Problem(
                Kind.NOT_PUBLISHED,
                mirror + " has no " + file.publishedName() + ".gz for " + file.target() + " and the engine hash "
                        + file.hash() + ": nothing is at " + place + ".",
                "Check the name of the target with `slipway engine platform`; if it is right, copy this engine to the"
                        + " mirror with `slipway engine mirror export`, or name another mirror with --mirror.");
    }
}
