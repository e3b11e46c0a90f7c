package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineCache;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.Progress;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the digest of an engine has to be: the lock says, else the mirror. The cache's own record counts only where
 * neither can be asked, for whoever changes a cached file can change the record beside it.
 */
final class Expectations {
    private final EngineLock lock;
    private final Path lockPath;
    private final LockPolicy policy;
    private final EngineMirror mirror;
    private final boolean offline;
    private final Progress progress;
    private volatile Optional<ProblemException> silence = Optional.empty();
    /** What the mirror said once counts for the whole run. */
    private final Map<EngineFile, PublishedDigests> asked = new ConcurrentHashMap<>();

    Expectations(
            EngineLock lock,
            Path lockPath,
            LockPolicy policy,
            EngineMirror mirror,
            boolean offline,
            Progress progress) {
        this.lock = lock;
        this.lockPath = lockPath;
        this.policy = policy;
        this.mirror = mirror;
        this.offline = offline;
        this.progress = progress;
    }

    /** The lock's word; a run that updates the lock does not listen to it. */
    Optional<Sha256> locked(EngineFile file) {
        return policy == LockPolicy.UPDATE ? Optional.empty() : lock.find(file).map(LockedEngine::sha256);
    }

    void requireLocked(EngineFile file) throws ProblemException {
        if (policy == LockPolicy.REQUIRE && lock.find(file).isEmpty()) {
            throw Problem.integrity(file + " is not in " + lockPath + ", and --locked was given.")
                    .remedy("Add it once, on a machine that you trust: slipway engine fetch --update-lock");
        }
    }

    /** Whether a cached engine can be of use: its record does not contradict the lock. */
    boolean allow(EngineCache.Cached cached) {
        Optional<Sha256> locked = locked(cached.file());
        return cached.unpacked().isPresent()
                && locked.map(cached.unpacked().get()::equals).orElse(true);
    }

    Expectation of(EngineFile file, Optional<EngineCache.Cached> cached, Path cacheRoot) throws ProblemException {
        Optional<Sha256> locked = locked(file);
        if (locked.isPresent()) {
            return new Expectation(locked.get(), VerifiedBy.LOCK);
        }
        Optional<Sha256> recorded = cached.flatMap(EngineCache.Cached::unpacked);
        if (offline) {
            return recorded.map(digest -> new Expectation(digest, VerifiedBy.CACHE))
                    .orElseThrow(
                            () -> Problem.environment(
                                            file + " is not in the cache " + cacheRoot + ", and --offline was given.")
                                    .remedy(
                                            "Fetch it once with a network, or from a folder: slipway engine fetch --mirror file:///path/to/mirror"));
        }
        return new Expectation(published(file).unpacked().orElseThrow(), VerifiedBy.PUBLISHED);
    }

    /** For an engine that the cache has: the mirror's word in one short question, the record where no answer comes. */
    Expectation ofCached(EngineCache.Cached cached, Path cacheRoot) throws ProblemException {
        EngineFile file = cached.file();
        if (offline || locked(file).isPresent()) {
            return of(file, Optional.of(cached), cacheRoot);
        }
        try {
            Optional<Sha256> said = said(file);
            return new Expectation(
                    said.isPresent() ? said.get() : published(file).unpacked().orElseThrow(), VerifiedBy.PUBLISHED);
        } catch (ProblemException e) {
            Optional<Sha256> recorded = cached.unpacked();
            if (!isSilence(e) || recorded.isEmpty() || policy == LockPolicy.UPDATE) {
                throw e;
            }
            silence = Optional.of(e);
            progress.note(
                    file + " is compared with the digest that the cache recorded, since the mirror cannot be asked: "
                            + e.problem().message());
            return new Expectation(recorded.get(), VerifiedBy.CACHE);
        }
    }

    private Optional<Sha256> said(EngineFile file) throws ProblemException {
        if (silence.isPresent()) {
            throw silence.get();
        }
        Optional<PublishedDigests> known = Optional.ofNullable(asked.get(file));
        return known.isPresent() ? known.get().unpacked() : mirror.unpackedDigest(file);
    }

    /** A mirror that answers has said something, and be it that it has no such engine. */
    private static boolean isSilence(ProblemException e) {
        return e.problem().kind() == Kind.ENVIRONMENT;
    }

    /**
     * What the mirror publishes, complete unless the lock knows the engine.
     *
     * @throws ProblemException also when the mirror contradicts the lock: then its bytes are not even asked for
     */
    PublishedDigests published(EngineFile file) throws ProblemException {
        PublishedDigests digests = digests(file);
        Optional<Sha256> locked = locked(file);
        if (locked.isEmpty()
                && (digests.packed().isEmpty() || digests.unpacked().isEmpty())) {
            if (digests.packed().isEmpty() && digests.unpacked().isEmpty()) {
                // With no checksum at all it is mostly the engine that is missing, and the mirror says so.
                mirror.open(file).close();
            }
            throw Problem.integrity(mirror.address() + " publishes no checksums (.gz.sha256 and .sha256) for " + file
                            + ", and engines.lock does not name it.")
                    .remedy(
                            "Complete the mirror (slipway engine mirror verify shows what is missing), or add the engine to engines.lock from a mirror that has them: slipway engine fetch --update-lock");
        }
        if (locked.isPresent()
                && digests.unpacked().isPresent()
                && !digests.unpacked().equals(locked)) {
            throw FetchProblem.wrongDigest(
                    file,
                    "The checksum on " + mirror.address(),
                    "engines.lock",
                    locked.get(),
                    digests.unpacked().get());
        }
        return digests;
    }

    private PublishedDigests digests(EngineFile file) throws ProblemException {
        Optional<PublishedDigests> known = Optional.ofNullable(asked.get(file));
        PublishedDigests published = known.isPresent() ? known.get() : mirror.digests(file);
        asked.put(file, published);
        return published;
    }
}
