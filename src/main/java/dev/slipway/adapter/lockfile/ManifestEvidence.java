package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Ranges;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What the nearest package.json that names a Prisma package asks for; only an exact version is certain. */
record ManifestEvidence(Ancestry ancestry, GatheredEvidence findings, InstallMemory memory) {
    /** The project's own manifest. */
    Optional<PackageManifest> own() throws ProblemException {
        return read(ancestry.manifest(ancestry.project()));
    }

    void collect() throws ProblemException {
        for (Path folder : ancestry.folders()) {
            SourceFile file = ancestry.manifest(folder);
            Optional<PackageManifest> manifest = read(file);
            if (manifest.isPresent() && collect(file.name(), manifest.get())) {
                return;
            }
        }
    }

    private Optional<PackageManifest> read(SourceFile file) throws ProblemException {
        return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(memory.manifest(file))
                : Optional.empty();
    }

    private boolean collect(String file, PackageManifest manifest) {
        boolean any = false;
        for (String name : PrismaPackages.OF_PROJECTS) {
            String range = manifest.allDependencies().get(name);
            if (range != null) {
                any = true;
                add(file, name, range);
            }
        }
        if (!any) {
            findings.lookedAt(file + " (names no Prisma package)");
        }
        return any;
    }

    private void add(String file, String name, String range) {
        Optional<PrismaVersion> exact = PrismaVersion.parse(range.startsWith("=") ? range.substring(1) : range);
        if (exact.isPresent()) {
            findings.lookedAt(file + " (" + name + " " + range + ")");
            findings.add(new VersionEvidence(Source.MANIFEST, file + ": " + name, name, exact, Optional.empty()));
        } else {
            findings.lookedAt(file + " (" + name + " " + range + ", which is no exact version)");
            Ranges.base(range)
                    .filter(base -> range.startsWith("^"))
                    .ifPresent(base -> findings.add(new VersionEvidence(
                            Source.RANGE,
                            file + ": " + name + " " + range,
                            name,
                            Optional.of(base),
                            Optional.empty())));
        }
    }
}
