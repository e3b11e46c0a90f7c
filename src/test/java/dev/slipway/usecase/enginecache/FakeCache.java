package dev.slipway.usecase.enginecache;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.port.EngineCache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A cache in memory. */
final class FakeCache implements EngineCache {
    private final TreeMap<EngineFile, Cached> engines = new TreeMap<>();
    private final Map<EngineFile, Sha256> actual = new HashMap<>();
    private final List<EngineFile> held = new ArrayList<>();
    private final List<EngineFile> removedWhileHeld = new ArrayList<>();

    FakeCache with(EngineFile file, long bytes, Optional<Sha256> recorded, Sha256 digest, Instant lastUsed) {
        engines.put(file, new Cached(file, Path.of("cache"), bytes, recorded, lastUsed));
        actual.put(file, digest);
        return this;
    }

    List<EngineFile> files() {
        return List.copyOf(engines.keySet());
    }

    List<EngineFile> removedWhileHeld() {
        return removedWhileHeld;
    }

    List<EngineFile> held() {
        return held;
    }

    @Override
    public Path root() {
        return Path.of("cache");
    }

    @Override
    public Optional<Cached> find(EngineFile file) {
        return Optional.ofNullable(engines.get(file));
    }

    @Override
    public boolean keep(EngineFile file, Path verified, Sha256 unpacked, Optional<Sha256> packed) {
        throw new AssertionError("a keeper neither fills the cache nor marks what is used");
    }

    @Override
    public List<Cached> list() {
        return List.copyOf(engines.values());
    }

    @Override
    public Sha256 digestOf(Cached cached) {
        return Optional.ofNullable(actual.get(cached.file())).orElseThrow();
    }

    @Override
    public void markUsed(EngineFile file) {
        throw new AssertionError("a keeper neither fills the cache nor marks what is used");
    }

    @Override
    public void remove(EngineFile file) {
        engines.remove(file);
        if (held.contains(file)) {
            removedWhileHeld.add(file);
        }
    }

    @Override
    public Held hold(EngineFile file) {
        held.add(file);
        return () -> held.remove(file);
    }
}
