package dev.slipway.adapter.lockfile;

import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.NativeParent;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.InstallReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from disk what an installation follows; runs nothing of it. */
public final class DiskInstallReader implements InstallReader {
    private static final int MOST_NAMES = 10_000;

    private final InstallMemory memory;

    /** A reader that reads nothing again that {@code evidence} has read. */
    public DiskInstallReader(EvidenceReader evidence) {
        this.memory = evidence.memory();
    }

    @Override
    public LockedInstall read(Path project) throws ProblemException {
        Ancestry ancestry = memory.ancestry(project);
        PackageManifest manifest = memory.manifest(ancestry.project());
        Optional<LockFile> found =
                new LockFiles(ancestry, Optional.of(manifest), new GatheredEvidence(), memory).find();
        if (found.isEmpty()) {
            String manager = manifest.manager().orElse("npm");
            return new LockedInstall(ancestry.project(), manager, Optional.empty(), manifest, List.of(), List.of());
        }
        LockFile lock = found.get();
        LockedNatives natives = new LockedNatives(lock.name());
        List<NativeParent> parents = parents(lock, natives);
        return new LockedInstall(
                lock.folder(), lock.kind().manager(), Optional.of(lock.name()), manifest, parents, natives.adapters());
    }

    private static List<NativeParent> parents(LockFile lock, LockedNatives natives) throws ProblemException {
        LockKind kind = lock.kind();
        SourceFile file =
                new SourceFile(lock.folder().resolve(kind.fileName()), lock.name(), kind.form(), kind.repair());
        switch (kind) {
            case PACKAGE_LOCK, NPM_SHRINKWRAP -> {
                NpmNatives.read(file, natives);
                return natives.parents((key, name) -> NpmNatives.isLocked(natives, key, name));
            }
            case PNPM_LOCK -> BlockNatives.readPnpm(file, natives);
            case YARN_LOCK -> BlockNatives.readYarn(file, natives);
            case BUN_LOCK -> BunNatives.read(file, natives);
            case BUN_LOCKB -> {
                return List.of();
            }
        }
        return natives.parents((key, name) -> natives.hasNamed(name));
    }

    @Override
    public List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_NAMES)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }
}
