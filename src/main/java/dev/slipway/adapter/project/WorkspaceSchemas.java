package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.lockfile.Workspace;
import dev.slipway.adapter.lockfile.WorkspaceNeeds;
import dev.slipway.domain.nodeproject.SeveralSchemas;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packages with a schema of a workspace, or of one package of it those that it depends on. */
final class WorkspaceSchemas {
    private WorkspaceSchemas() {}

    /** All of them; a package whose schema cannot be found is told when it is named. */
    static List<Path> of(Path root, Optional<PrismaVersion> version, EvidenceReader manifests) throws ProblemException {
        List<Path> packages = new ArrayList<>();
        List<Path> own = new Workspace(root).packages();
        for (Path folder : own.isEmpty() ? WorkspaceNeeds.of(root) : own) {
            try {
                if (new SchemaFinder(version, folder, folder, manifests)
                        .find(Optional.empty())
                        .path()
                        .isPresent()) {
                    packages.add(folder);
                }
            } catch (ProblemException misplaced) {
                packages.add(folder);
            }
        }
        return packages;
    }

    /** A package for people, also one beside. */
    static String name(Path folder, Path root) {
        return Slashes.relative(root, folder);
    }

    /** The only one, where the root itself has no schema; refused where there are several. */
    static Optional<Path> only(Path root, SchemaPlace place, Optional<PrismaVersion> version, EvidenceReader manifests)
            throws ProblemException {
        if (place.path().isPresent() || place.config().isPresent()) {
            return Optional.empty();
        }
        List<Path> packages = of(root, version, manifests);
        if (packages.size() > 1) {
            throw new ProblemException(SeveralSchemas.of(
                    root, packages.stream().map(one -> name(one, root)).toList()));
        }
        return packages.stream().findFirst();
    }
}
