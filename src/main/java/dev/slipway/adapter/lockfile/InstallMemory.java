package dev.slipway.adapter.lockfile;

import dev.slipway.adapter.files.DeadLinks;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Manifests and lock files that are read once in a run, whoever asks: lock files of a megabyte are usual. */
final class InstallMemory {
    private final Map<Path, Ancestry> ancestries = new HashMap<>();
    private final Map<Path, PackageManifest> manifests = new HashMap<>();
    private final Map<Locked, PackageGraph> graphs = new HashMap<>();

    private record Locked(Path file, String folder, Map<String, String> ranges) {}

    /** A project's folder and those above it, as far as its installation reaches. */
    Ancestry ancestry(Path project) {
        Ancestry known = ancestries.get(project);
        if (known == null) {
            known = Ancestry.of(project, this);
            ancestries.put(project, known);
        }
        return known;
    }

    /** The manifest of a folder, if it has one. */
    PackageManifest manifest(Path folder) throws ProblemException {
        Path file = folder.resolve(PackageManifest.FILE);
        if (Files.isRegularFile(file)) {
            return manifest(SourceFile.manifest(file, file.toString()));
        }
        DeadLinks.refuse(file);
        return PackageManifest.NONE;
    }

    /** A manifest that is there. */
    PackageManifest manifest(SourceFile file) throws ProblemException {
        PackageManifest known = manifests.get(file.path());
        if (known == null) {
            known = PackageJson.read(file);
            manifests.put(file.path(), known);
        }
        return known;
    }

    /** What a lock file locks for the project in {@code folder}, as {@link LockKind#read} has it. */
    PackageGraph graph(LockKind kind, SourceFile file, String folder, Map<String, String> ranges)
            throws ProblemException {
        Locked asked = new Locked(file.path(), folder, ranges);
        PackageGraph known = graphs.get(asked);
        if (known == null) {
            known = kind.read(file, folder, ranges);
            graphs.put(asked, known);
        }
        return known;
    }
}
