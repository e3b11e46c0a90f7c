package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.nodeproject.EngineSettings;
import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.PrismaChoice;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.urlsource.AdapterPackage;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolDecision;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.DeployedVariables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a project's datasource from its schema, its config file, its .env files and the environment.
 *
 * @param releases tells the version where a project's files tell only an engine hash
 * @param pipes read the .env files that are pipes
 * @param deployed tells what the platform's files hand to a process
 * @param mistakes what becomes of a schema that has some
 */
public record DiskDatasourceReader(
        Map<String, String> environment,
        Releases releases,
        Pipes pipes,
        DeployedVariables deployed,
        EvidenceReader evidence,
        SchemaMistakes mistakes)
        implements DatasourceReader {
    public DiskDatasourceReader {
        environment = Map.copyOf(environment);
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public ProjectDatasource read(Path folder, Optional<Path> schema) throws ProblemException {
        Path here = DiskProjectReader.existing(folder);
        return read(here, schema, ProjectRoot.above(here));
    }

    /** @param base the folder of the platform's files */
    private ProjectDatasource read(Path here, Optional<Path> schema, Path base) throws ProblemException {
        Path root = ProjectRoot.above(here);
        PackageManifest manifest = evidence.manifest(root);
        PrismaChoice choice = VersionChoice.likely(
                new SchemaEvidence(evidence, root).read(schema).found(), releases);
        SchemaPlace place = new SchemaFinder(choice.version(), root, here, evidence).find(schema);
        Optional<Path> only = WorkspaceSchemas.only(root, place, choice.version(), evidence);
        if (only.isPresent()) {
            return read(only.get(), Optional.empty(), root).seenFrom(root);
        }
        List<SchemaFile> files =
                place.path().isPresent() ? SchemaFiles.read(place.path().get(), root, mistakes) : List.of();
        EnvFiles env = EnvFiles.of(place, choice.version(), root);
        DatasourceUrls urls = new DatasourceUrls(
                new VariableOrigin(environment, env, place.config(), root, base, pipes),
                new HandedOut(base, deployed.of(base)));
        Optional<Located> datasource = files.stream()
                .flatMap(file -> file.schema().blocks("datasource").stream().map(block -> new Located(file, block)))
                .findFirst();
        List<ConfiguredUrl> found = urls(urls, datasource, place, root);
        Optional<String> variable = found.stream()
                .filter(url -> url.field().equals("url"))
                .findFirst()
                .flatMap(ConfiguredUrl::variable);
        PoolOwner pool = new PoolDecision(choice.version(), choice.by().map(VersionEvidence::file))
                .decide(generators(files), adapters(manifest, root), variable, AdapterSources.in(root, files));
        return new ProjectDatasource(
                root,
                choice.version(),
                place.path().map(path -> SchemaFiles.name(path, root)),
                datasource.flatMap(d -> DatasourceUrls.provider(d.block())),
                datasource.map(d -> new FilePlace(
                        d.file().path(), d.file().schema().name(), d.block().line())),
                found,
                place.config().map(c -> new FilePlace(c.file(), SchemaFiles.name(c.file(), root), 1)),
                pool,
                notes(place, pool, root),
                BlockRefusals.of(files, choice.version()));
    }

    /** The datasource block and its file; a schema has one. */
    private record Located(SchemaFile file, Block block) {}

    private static List<ConfiguredUrl> urls(
            DatasourceUrls urls, Optional<Located> datasource, SchemaPlace place, Path root) throws ProblemException {
        List<ConfiguredUrl> found = new ArrayList<>();
        for (String field : DatasourceUrls.FIELDS) {
            Optional<Property> property = datasource.flatMap(d -> d.block().property(field));
            if (property.isPresent()) {
                found.add(urls.inSchema(datasource.orElseThrow().file(), property.get()));
            }
        }
        if (place.config().isPresent()) {
            PrismaConfig config = place.config().get();
            for (ConfigUrls.Found each : ConfigUrls.of(config)) {
                found.add(urls.inConfig(config.file(), root, each));
            }
        }
        return found;
    }

    private static List<String> notes(SchemaPlace place, PoolOwner pool, Path root) {
        Stream<String> own = pool instanceof PoolOwner.Engine engine
                ? engine.own().stream().map(url -> url.words() + ".")
                : Stream.empty();
        Stream<String> below =
                place.path().isEmpty() ? SchemaBelow.words(SchemasBelow.of(root)).stream() : Stream.empty();
        return Stream.of(place.notes().stream(), own, below)
                .flatMap(Function.identity())
                .toList();
    }

    private static List<AdapterPackage> adapters(PackageManifest manifest, Path root) {
        Path file = root.resolve(PackageManifest.FILE);
        return manifest.adapters()
                .map(name -> new AdapterPackage(
                        name,
                        new FilePlace(
                                file,
                                PackageManifest.FILE,
                                manifest.part("dependencies", name)
                                        .orElseThrow()
                                        .line())))
                .toList();
    }

    private static List<EngineSettings> generators(List<SchemaFile> files) {
        List<EngineSettings> found = new ArrayList<>();
        for (SchemaFile file : files) {
            for (Block block : file.schema().blocks("generator")) {
                if (texts(block, "provider").stream().anyMatch(PrismaPackages::generatesClient)) {
                    Optional<EngineSetting> type = texts(block, "engineType").stream()
                            .map(value -> new EngineSetting(value, file.at(block)))
                            .findFirst();
                    found.add(new EngineSettings(
                            type, texts(block, "previewFeatures"), file.at(block), Optional.empty()));
                }
            }
        }
        return found;
    }

    private static List<String> texts(Block block, String name) {
        return block.property(name).stream()
                .flatMap(property -> property.value().asList().stream())
                .filter(SchemaValue.Text.class::isInstance)
                .map(value -> ((SchemaValue.Text) value).value())
                .toList();
    }
}
