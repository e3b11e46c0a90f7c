package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.lockfile.Evidence;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.ProjectReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Node project from disk.
 *
 * @param releases tells the version where a project's files tell only an engine hash
 * @param asked the version that decides what schema and folders mean, in place of the project's own
 * @param pipes read the .env files that are pipes
 * @param mistakes what becomes of a schema that has some
 */
public record DiskProjectReader(
        Map<String, String> environment,
        Releases releases,
        Optional<PrismaVersion> asked,
        Pipes pipes,
        EvidenceReader reader,
        SchemaMistakes mistakes)
        implements ProjectReader {
    public DiskProjectReader {
        environment = Map.copyOf(environment);
    }

    /** A reader that goes by the version that the project itself names. */
    public DiskProjectReader(Map<String, String> environment, Releases releases) {
        this(environment, releases, Optional.empty(), Pipes.hurried());
    }

    /** A reader for a project whose version its user may name. */
    public DiskProjectReader(
            Map<String, String> environment, Releases releases, Optional<PrismaVersion> asked, Pipes pipes) {
        this(environment, releases, asked, pipes, new EvidenceReader(environment), SchemaMistakes.REFUSED);
    }

    @Override
    public NodeProject read(Path folder, Optional<Path> schema) throws ProblemException {
        Path here = existing(folder);
        Path root = ProjectRoot.above(here);
        // A damaged manifest is told first: nothing else can be trusted then.
        reader.manifest(root);
        // Where its user names the version, no lock file is needed, hence none can be in the way.
        Evidence evidence = asked.isEmpty()
                ? new SchemaEvidence(reader, root).read(schema)
                : new Evidence(List.of(), List.of(), List.of());
        Optional<PrismaVersion> version =
                asked.or(() -> VersionChoice.likely(evidence.found(), releases).version());
        SchemaPlace place = new SchemaFinder(version, root, here, reader).find(schema);
        List<Path> packages = place.path().isEmpty() ? WorkspaceSchemas.of(root, asked, reader) : List.of();
        List<String> notes = new ArrayList<>(place.notes());
        List<ClientGenerator> generators =
                new ProjectClients(version, root, environment, notes, pipes, mistakes, reader).read(place);
        Evidence all = withClients(evidence, generators);
        notes.addAll(0, all.notes());
        boolean none = place.path().isEmpty() && packages.isEmpty();
        return new NodeProject(
                root,
                all.found(),
                all.lookedAt(),
                generators,
                place.path().map(path -> SchemaFiles.name(path, root)),
                packages.stream().map(one -> WorkspaceSchemas.name(one, root)).toList(),
                none ? SchemasBelow.of(root) : beside(schema, place.path(), root),
                EnginesFolder.find(version, root),
                notes);
    }

    /** Who names one means no other. */
    private List<SchemaBelow> beside(Optional<Path> named, Optional<Path> own, Path root) throws ProblemException {
        return own.isEmpty() || named.isPresent()
                ? List.of()
                : SchemasBeside.of(root, own.get(), reader.manifest(root));
    }

    /** Adds what the generated clients say, each source in its order of trust. */
    private Evidence withClients(Evidence first, List<ClientGenerator> generators) throws ProblemException {
        List<VersionEvidence> found = new ArrayList<>(first.found());
        List<String> lookedAt = new ArrayList<>(first.lookedAt());
        List<String> notes = new ArrayList<>(first.notes());
        for (Path client :
                generators.stream().map(ClientGenerator::folder).distinct().toList()) {
            Evidence more = reader.readClient(client);
            found.addAll(more.found());
            lookedAt.addAll(more.lookedAt());
            notes.addAll(more.notes());
        }
        found.sort((one, other) -> one.source().compareTo(other.source()));
        return new Evidence(found, lookedAt, notes);
    }

    static Path existing(Path folder) throws ProblemException {
        Path here = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(here)) {
            throw Problem.input("There is no folder " + folder + ".")
                    .remedy("Name the folder of the project, the one of its package.json.");
        }
        return here;
    }
}
