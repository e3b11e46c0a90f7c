package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.port.EngineCache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache whose files lie in the memory of a {@link FakeStore}. */
final class FakeCache implements EngineCache {
    private final FakeStore store;
    private final Map<EngineFile, Cached> entries = new ConcurrentHashMap<>();

    FakeCache(FakeStore store) {
        this.store = store;
    }

    @Override
    public Path root() {
        return Path.of("/cache");
    }

    @Override
    public Optional<Cached> find(EngineFile file) {
        return Optional.ofNullable(entries.get(file));
    }

    @Override
    public boolean keep(EngineFile file, Path verified, Sha256 unpacked, Optional<Sha256> packed) {
        put(file, Objects.requireNonNull(store.staged.get(verified)), unpacked);
        return true;
    }

    void put(EngineFile file, byte[] bytes, Sha256 recorded) {
        Path path = root().resolve(file.folder()).resolve(file.kind().cacheName());
        store.files.put(path, bytes);
        entries.put(file, new Cached(file, path, bytes.length, Optional.of(recorded), Instant.EPOCH));
    }

    @Override
    public List<Cached> list() {
        return List.copyOf(entries.values());
    }

    @Override
    public Sha256 digestOf(Cached cached) {
        return store.digest(cached.path());
    }

    @Override
    public void markUsed(EngineFile file) {}

    @Override
    public void remove(EngineFile file) {
        Cached gone = entries.remove(file);
        if (gone != null) {
            store.files.remove(gone.path());
        }
    }

    @Override
    public Held hold(EngineFile file) {
        return () -> {};
    }
}
