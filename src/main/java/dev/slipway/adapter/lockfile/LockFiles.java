package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lock files that a project's installation follows, and reads them. */
final class LockFiles {
    private final Ancestry ancestry;
    private final Optional<PackageJson> manifest;
    private final Findings findings;

    LockFiles(Ancestry ancestry, Optional<PackageJson> manifest, Findings findings) {
        this.ancestry = ancestry;
        this.manifest = manifest;
        this.findings = findings;
    }

    /** Reads those of the nearest folder that has any which covers the project. */
    void collect() throws ProblemException {
        for (Path folder : ancestry.folders()) {
            List<LockKind> kinds = present(folder);
            boolean covered = false;
            for (LockKind kind : kinds) {
                covered |= collect(folder, kind);
            }
            if (covered) {
                if (kinds.size() > 1) {
                    findings.note("Several lock files lie side by side (" + names(kinds) + "); "
                            + kinds.get(0).fileName() + " is believed first. Delete those that nobody updates.");
                }
                return;
            }
        }
        findings.lookedAt("package-lock.json, npm-shrinkwrap.json, yarn.lock, pnpm-lock.yaml (none is there)");
    }

    private boolean collect(Path folder, LockKind kind) throws ProblemException {
        Path path = folder.resolve(kind.fileName());
        SourceFile file = new SourceFile(path, ancestry.shown(path), kind.form(), kind.repair());
        PackageGraph graph = kind.read(file, ancestry.folderIn(folder), ranges(folder));
        if (!graph.coversProject()) {
            findings.lookedAt(file.name() + " (does not cover " + ancestry.folderIn(folder) + ")");
            return false;
        }
        int before = findings.count();
        new GraphEvidence(Source.LOCK_FILE, file.name() + ": ", graph, findings).collect();
        findings.lookedAt(file.name() + (findings.count() > before ? "" : " (names no Prisma of this project)"));
        return true;
    }

    private Map<String, String> ranges(Path folder) {
        return manifest.or(() -> parentManifest(folder))
                .map(PackageJson::allDependencies)
                .orElse(Map.of());
    }

    private Optional<PackageJson> parentManifest(Path folder) {
        SourceFile file = ancestry.manifest(folder);
        try {
            return Files.isRegularFile(file.path()) ? Optional.of(PackageJson.read(file)) : Optional.empty();
        } catch (ProblemException e) {
            // Ranges only make the choice sharper where a lock file has several versions.
            return Optional.empty();
        }
    }

    /** Those of a folder, the most trusted first: the manager that the manifest names, or that installed what is there. */
    private List<LockKind> present(Path folder) {
        List<LockKind> kinds = new ArrayList<>();
        for (LockKind kind : LockKind.values()) {
            if (Files.exists(folder.resolve(kind.fileName()), LinkOption.NOFOLLOW_LINKS)) {
                kinds.add(kind);
            }
        }
        if (kinds.contains(LockKind.NPM_SHRINKWRAP)) {
            kinds.remove(LockKind.PACKAGE_LOCK); // npm itself ignores it then
        }
        if (kinds.size() > 1) {
            String named = parentManifest(folder)
                    .flatMap(m -> m.text("packageManager"))
                    .orElse("");
            kinds.sort(Comparator.comparing((LockKind kind) -> !named.startsWith(kind.manager() + "@"))
                    .thenComparing(kind -> !kind.installedIn(folder.resolve("node_modules"))));
        }
        return kinds;
    }

    private static String names(List<LockKind> kinds) {
        return String.join(", ", kinds.stream().map(LockKind::fileName).toList());
    }
}
