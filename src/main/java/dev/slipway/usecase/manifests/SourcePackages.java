package dev.slipway.usecase.manifests;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.port.SourceFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The packages around one, as they lie on the disk; what is no part of its workspace is not looked at. */
public final class SourcePackages implements PackagesAround {
    private final SourceFiles sources;
    private final Path folder;
    /** Most scripts name no other package. */
    private Optional<Map<String, Path>> named = Optional.empty();

    public SourcePackages(SourceFiles sources, Path folder) {
        this.sources = sources;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Map<String, Path> named() {
        if (named.isEmpty()) {
            try {
                named = Optional.of(sources.packages(folder));
            } catch (ProblemException unreadable) {
                named = Optional.of(Map.of());
            }
        }
        return named.get();
    }

    @Override
    public Optional<PackageManifest> at(Path other) {
        boolean ours = other.startsWith(folder) || named().values().stream().anyMatch(other::startsWith);
        try {
            return ours && sources.isFile(other, PackageManifest.FILE)
                    ? Optional.of(sources.manifest(other))
                    : Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }
}
