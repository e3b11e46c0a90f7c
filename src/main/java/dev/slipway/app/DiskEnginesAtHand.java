package dev.slipway.app;

import dev.slipway.adapter.files.DiskEngineHeaders;
import dev.slipway.adapter.project.DiskProjectReader;
import dev.slipway.adapter.tables.ReleaseTable;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.platform.EngineHeaders;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.release.Trait;
import dev.slipway.port.EnginesAtHand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engines that a project has installed and those of the cache; they are looked for when a question needs them. */
record DiskEnginesAtHand(ThisProcess process) implements EnginesAtHand {
    @Override
    public EngineHeaders of(PrismaVersion version, Optional<Path> project) {
        return target -> headers(version, project).of(target);
    }

    private EngineHeaders headers(PrismaVersion version, Optional<Path> project) {
        List<EngineKind> kinds = version.has(Trait.QUERY_ENGINE)
                ? List.of(EngineKind.QUERY_LIBRARY, EngineKind.QUERY_BINARY)
                : List.of(EngineKind.SCHEMA);
        try {
            Releases releases = new ReleaseTable(process.tables()).load();
            return new DiskEngineHeaders(
                    releases.find(version).map(Release::hash),
                    kinds,
                    folders(project, releases),
                    process.cacheRoot(version));
        } catch (ProblemException unreadable) {
            // What cannot be read is not at hand; who needs it says so.
            return EngineHeaders.NONE;
        }
    }

    private List<Path> folders(Optional<Path> project, Releases releases) throws ProblemException {
        List<Path> folders = new ArrayList<>();
        if (project.isPresent()) {
            NodeProject read =
                    new DiskProjectReader(process.environment(), releases).read(project.get(), Optional.empty());
            read.generators().stream().map(ClientGenerator::folder).forEach(folders::add);
            read.enginesFolder().ifPresent(folders::add);
        }
        return folders;
    }
}
