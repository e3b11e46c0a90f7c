package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lock file that a project's installation follows, and reads it. */
record LockFiles(
        Ancestry ancestry, Optional<PackageManifest> manifest, GatheredEvidence findings, InstallMemory memory) {
    /** Takes the evidence of the one that counts. */
    void collect() throws ProblemException {
        Optional<LockFile> file = find();
        if (file.isEmpty()) {
            findings.lookedAt(
                    "package-lock.json, npm-shrinkwrap.json, yarn.lock, pnpm-lock.yaml, bun.lock (none is there)");
        } else if (file.get().kind().isBinary()) {
            binary(file.get());
        } else {
            int before = findings.count();
            String name = file.get().name();
            new GraphEvidence(Source.LOCK_FILE, name + ": ", file.get().graph(), findings).collect();
            findings.lookedAt(name + (findings.count() > before ? "" : " (names no Prisma of this project)"));
        }
    }

    /**
     * The one that counts in the nearest folder that has any which covers the project. One without any Prisma is none that
     * its installation follows, where a workspace has the project as a member.
     */
    Optional<LockFile> find() throws ProblemException {
        for (Path folder : ancestry.folders()) {
            List<LockFile> covering = covering(folder);
            if (!covering.isEmpty()) {
                LockFile chosen = chosen(folder, covering);
                Optional<LockFile> above = isWithoutPrisma(chosen) ? ofWorkspace(folder) : Optional.empty();
                above.ifPresent(file -> findings.note(chosen.name() + " names no Prisma and is not followed: "
                        + file.name() + " has this folder as a member of its workspace."));
                return Optional.of(above.orElse(chosen));
            }
        }
        return Optional.empty();
    }

    private static boolean isWithoutPrisma(LockFile file) throws ProblemException {
        for (String name : PrismaPackages.OF_PROJECTS) {
            if (!file.kind().isBinary() && file.node(name).isPresent()) {
                return false;
            }
        }
        return !file.kind().isBinary();
    }

    private LockFile chosen(Path folder, List<LockFile> covering) throws ProblemException {
        if (covering.size() == 1) {
            return covering.get(0);
        }
        LockChoice choice = LockChoice.among(covering, managerOf(folder), manifest);
        findings.doubt(RivalLockFiles.sentence(choice, covering));
        return choice.file();
    }

    private Optional<LockFile> ofWorkspace(Path folder) throws ProblemException {
        List<Path> folders = ancestry.folders();
        Path top = folders.get(folders.size() - 1);
        if (!folder.equals(ancestry.project()) || folder.equals(top)) {
            return Optional.empty();
        }
        List<LockFile> naming =
                covering(top).stream().filter(file -> file.graph().hasMember()).toList();
        return naming.isEmpty() ? Optional.empty() : Optional.of(chosen(top, naming));
    }

    /** Those of a folder that cover the project; a damaged one counts unless it is of a manager that is not used. */
    private List<LockFile> covering(Path folder) throws ProblemException {
        List<LockFile> covering = new ArrayList<>();
        List<LockKind> present = present(folder);
        Optional<String> manager = present.size() > 1 ? managerOf(folder) : Optional.empty();
        boolean named = manager.isPresent()
                && present.stream().anyMatch(kind -> kind.manager().equals(manager.get()));
        for (LockKind kind : present) {
            try {
                read(folder, kind).ifPresent(covering::add);
            } catch (ProblemException unusable) {
                if (!named || kind.manager().equals(manager.get())) {
                    throw unusable;
                }
                findings.doubt(unusable.problem().message() + " It is left out, since package.json names "
                        + manager.get() + ".");
            }
        }
        return covering;
    }

    private Optional<LockFile> read(Path folder, LockKind kind) throws ProblemException {
        Path path = folder.resolve(kind.fileName());
        SourceFile file = new SourceFile(path, ancestry.shown(path), kind.form(), kind.repair());
        PackageGraph graph = memory.graph(kind, file, ancestry.folderIn(folder), ranges(folder));
        if (!graph.coversProject()) {
            findings.lookedAt(file.name() + " (does not cover " + ancestry.folderIn(folder) + ")");
            return Optional.empty();
        }
        return Optional.of(new LockFile(kind, folder, file.name(), graph));
    }

    private void binary(LockFile file) {
        String how = "`" + file.kind().repair() + "` writes it as text, to bun.lock";
        findings.lookedAt(file.name() + " (binary, so it is not read; " + how + ")");
        findings.doubt(file.name() + " is binary and is not read: " + how + ".");
    }

    private Map<String, String> ranges(Path folder) {
        return manifest.or(() -> parentManifest(folder))
                .map(PackageManifest::allDependencies)
                .orElse(Map.of());
    }

    private Optional<String> managerOf(Path folder) {
        return parentManifest(folder)
                .flatMap(PackageManifest::manager)
                .or(() -> manifest.flatMap(PackageManifest::manager));
    }

    private Optional<PackageManifest> parentManifest(Path folder) {
        SourceFile file = ancestry.manifest(folder);
        try {
            return Files.isRegularFile(file.path()) ? Optional.of(memory.manifest(file)) : Optional.empty();
        } catch (ProblemException e) {
            // Ranges only make the choice sharper where a lock file has several versions.
            return Optional.empty();
        }
    }

    private static List<LockKind> present(Path folder) {
        List<LockKind> kinds = new ArrayList<>();
        for (LockKind kind : LockKind.values()) {
            if (Files.exists(folder.resolve(kind.fileName()), LinkOption.NOFOLLOW_LINKS)) {
                kinds.add(kind);
            }
        }
        if (kinds.contains(LockKind.NPM_SHRINKWRAP)) {
            kinds.remove(LockKind.PACKAGE_LOCK); // npm itself ignores it then
        }
        if (kinds.contains(LockKind.BUN_LOCK)) {
            kinds.remove(LockKind.BUN_LOCKB); // and so does bun
        }
        return kinds;
    }
}
