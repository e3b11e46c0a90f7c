package dev.slipway.adapter.files;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineCache;
import dev.slipway.port.FailedWrite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prisma's own cache of engines; its digests are checked at each use, so nothing is forced to the disk here. */
public final class PrismaCache implements EngineCache {
    private final CacheLayout layout;
    private final Staging staging;
    private final FileLocks locks;

    /** @param waiting for the lock of an engine that another process works on */
    public PrismaCache(Path root, Staging staging, Waiting waiting) {
        this.locks = new FileLocks(waiting);
        this.layout = new CacheLayout(root);
        this.staging = staging;
    }

    @Override
    public Path root() {
        return layout.root();
    }

    @Override
    public Optional<Cached> find(EngineFile file) throws ProblemException {
        if (!layout.holds(file)) {
            return Optional.empty();
        }
        Path path = layout.path(file);
        try {
            return Optional.of(new Cached(
                    file,
                    path,
                    Files.size(path),
                    recorded(layout.unpackedDigest(file)),
                    Files.getLastModifiedTime(path).toInstant()));
        } catch (IOException e) {
            if (!Files.exists(path)) {
                // Prisma deletes old hashes at each of its downloads.
                return Optional.empty();
            }
            throw DiskProblems.exception(e, path);
        }
    }

    private static Optional<Sha256> recorded(Path digestFile) throws IOException {
        if (!Files.isRegularFile(digestFile)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(digestFile)) {
            // 64 digits; some tools write a file name behind them.
            return Sha256.parse(new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public boolean keep(EngineFile file, Path verified, Sha256 unpacked, Optional<Sha256> packed) {
        if (!layout.isSafe(file)) {
            return false;
        }
        try {
            copy(verified, layout.path(file));
            write(unpacked, layout.unpackedDigest(file));
            if (packed.isPresent()) {
                write(packed.get(), layout.packedDigest(file));
            } else {
                Files.deleteIfExists(layout.packedDigest(file));
            }
            return true;
        } catch (IOException | ProblemException e) {
            // The fetch has its engine; only the next one will be slower.
            return false;
        }
    }

    private void copy(Path from, Path to) throws IOException, ProblemException {
        try (StagedFile staged = staging.executable(to)) {
            staged.copyFrom(from);
            staged.finish(false);
            staging.commit(List.of(staged));
        }
    }

    private void write(Sha256 digest, Path to) throws FailedWrite, IOException, ProblemException {
        try (StagedFile staged = staging.plain(to)) {
            // Prisma compares the whole file with the digest, so no newline may follow.
            staged.output().write(digest.hex().getBytes(StandardCharsets.US_ASCII));
            staged.finish(false);
            staging.commit(List.of(staged));
        }
    }

    @Override
    public List<Cached> list() throws ProblemException {
        List<Cached> all = new ArrayList<>();
        try {
            for (EngineFile file : layout.engines()) {
                find(file).ifPresent(all::add);
            }
        } catch (IOException e) {
            throw DiskProblems.exception(e, layout.root());
        }
        return all;
    }

    @Override
    public Sha256 digestOf(Cached cached) throws ProblemException {
        try {
            return FileDigest.of(cached.path());
        } catch (IOException e) {
            throw DiskProblems.exception(e, cached.path());
        }
    }

    @Override
    public void markUsed(EngineFile file) {
        try {
            if (layout.holds(file)) {
                // Prisma touches a cached engine likewise before it copies it.
                Files.setLastModifiedTime(layout.path(file), FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            // A cache that is read-only is not pruned either.
            return;
        }
    }

    @Override
    public void remove(EngineFile file) throws ProblemException {
        if (layout.isSafe(file)) {
            CacheRemoval.remove(layout, file);
        }
    }

    @Override
    public Held hold(EngineFile file) throws ProblemException {
        return locks.hold(layout.lock(file));
    }
}
