package dev.slipway.domain.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The engines that a project has accepted once, each with its digest. */
public final class EngineLock {
    public static final EngineLock EMPTY = new EngineLock(List.of());
    private final SortedMap<EngineFile, LockedEngine> byFile = new TreeMap<>();

    public EngineLock(Collection<LockedEngine> engines) {
        engines.forEach(e -> byFile.put(e.file(), e));
    }

    public Optional<LockedEngine> find(EngineFile file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** This lock with {@code more} added, each replacing what was said of the same engine. */
    public EngineLock with(Collection<LockedEngine> more) {
        EngineLock sum = new EngineLock(byFile.values());
        more.forEach(e -> sum.byFile.put(e.file(), e));
        return sum;
    }

    /** By hash, target and kind. */
    public List<LockedEngine> engines() {
        return List.copyOf(byFile.values());
    }
}
