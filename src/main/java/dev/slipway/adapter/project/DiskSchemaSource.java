package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a schema from where a project's Prisma looks for it.
 *
 * @param releases tells the version where a project's files tell only an engine hash
 * @param asked the version that decides where the schema is, in place of the project's own
 */
public record DiskSchemaSource(Map<String, String> environment, Releases releases, Optional<PrismaVersion> asked)
        implements SchemaSource {
    public DiskSchemaSource {
        environment = Map.copyOf(environment);
    }

    @Override
    public List<Source> read(Path folder, Optional<Path> schema) throws ProblemException {
        Path here = DiskProjectReader.existing(folder);
        Path root = ProjectRoot.above(here);
        EvidenceReader evidence = new EvidenceReader(environment);
        Optional<PrismaVersion> version = asked.isPresent()
                ? asked
                : VersionChoice.likely(evidence.read(root).found(), releases).version();
        SchemaPlace place = new SchemaFinder(version, root, here, evidence).find(schema);
        Optional<Path> only = WorkspaceSchemas.only(root, place, version, evidence);
        if (only.isPresent()) {
            return read(only.get(), Optional.empty());
        }
        if (place.path().isEmpty()) {
            return List.of();
        }
        return SchemaFiles.read(place.path().get(), root).stream()
                .map(file -> new Source(file.path(), file.schema()))
                .toList();
    }
}
