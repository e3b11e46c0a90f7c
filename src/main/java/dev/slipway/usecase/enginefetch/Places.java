package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects engines and their destinations, each engine once. */
final class Places {
    private final EngineHash hash;
    private final PrismaVersion version;
    private final Targets targets;
    private final SortedMap<EngineFile, Set<Path>> byFile = new TreeMap<>();

    Places(EngineHash hash, PrismaVersion version, Targets targets) {
        this.hash = hash;
        this.version = version;
        this.targets = targets;
    }

    void add(EngineKind kind, List<BinaryTarget> wanted, Path folder) throws ProblemException {
        for (BinaryTarget target : wanted) {
            targets.requirePublished(target, kind);
            EngineFile file = new EngineFile(hash, target, kind);
            byFile.computeIfAbsent(file, f -> new LinkedHashSet<>()).add(folder.resolve(nameOnDisk(file)));
        }
    }

    private String nameOnDisk(EngineFile file) {
        boolean bare = file.kind() == EngineKind.MIGRATION && !version.has(Trait.MIGRATION_ENGINE_BY_TARGET);
        return bare ? file.publishedName() : file.diskName();
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    List<PlannedEngine> engines() {
        return byFile.entrySet().stream()
                .map(e -> new PlannedEngine(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
