package dev.slipway.adapter.project;

import dev.slipway.adapter.files.DeadLinks;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the schema in the order in which the project's version of Prisma looks for it; last where its scripts have it. */
record SchemaFinder(Optional<PrismaVersion> version, Path root, List<Path> folders, EvidenceReader manifests) {
    /**
     * A finder for one project.
     *
     * @param folder the folder that its user works in, the project's root or one below it
     */
    SchemaFinder(Optional<PrismaVersion> version, Path root, Path folder, EvidenceReader manifests) {
        this(version, root, Stream.of(folder, root).distinct().toList(), manifests);
    }

    SchemaPlace find(Optional<Path> named) throws ProblemException {
        Configs configs = has(Trait.CONFIG_FILE) ? configs() : new Configs(Optional.empty(), List.of(), List.of());
        if (named.isPresent()) {
            Path path = named(named.get());
            return new SchemaPlace(Optional.of(path), true, configs.of(path), configs.notes());
        }
        Optional<PrismaConfig> config = configs.usual();
        List<String> notes = new ArrayList<>(configs.notes());
        config.flatMap(PrismaConfig::note).ifPresent(notes::add);
        Optional<Path> path = configured(config);
        if (path.isEmpty()) {
            path = byDefault();
        }
        if (path.isPresent()) {
            Optional<PrismaConfig> its = configs.of(path.get());
            return new SchemaPlace(path, false, its, its.equals(config) ? notes : List.of());
        }
        Optional<Path> scripted = byScripts();
        if (scripted.isEmpty()) {
            refuseUnusable(defaults());
        }
        return new SchemaPlace(scripted, scripted.isPresent(), config, notes);
    }

    /**
     * The config files of a project.
     *
     * @param usual the one that Prisma finds, or the only one that commands name where it finds none
     * @param others those that commands name
     */
    private record Configs(Optional<PrismaConfig> usual, List<PrismaConfig> others, List<String> notes) {
        /** The usual one, where it is that of a schema or nothing names another that is. */
        Optional<PrismaConfig> of(Path schema) {
            return Stream.concat(usual.stream(), others.stream())
                    .filter(config -> config.schema()
                            .filter(path -> isSame(config.file().resolveSibling(""), path, schema))
                            .isPresent())
                    .findFirst()
                    .or(() -> usual);
        }

        private static boolean isSame(Path folder, String written, Path schema) {
            try {
                return folder.resolve(written).normalize().equals(schema);
            } catch (InvalidPathException noPath) {
                return false;
            }
        }
    }

    private Configs configs() throws ProblemException {
        Optional<PrismaConfig> found = PrismaConfig.find(folders);
        NamedConfigs named = NamedConfigs.of(root, manifests.manifest(root));
        List<PrismaConfig> others = new ArrayList<>();
        for (Path file : named.files()) {
            others.add(PrismaConfig.read(file));
        }
        if (found.isPresent()) {
            return new Configs(found, others, List.of());
        }
        Optional<PrismaConfig> only = others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
        return new Configs(only, others, named.note().stream().toList());
    }

    /** The one that scripts name; several say nothing of which is meant. */
    private Optional<Path> byScripts() throws ProblemException {
        List<Path> named = new ArrayList<>();
        for (String schema : manifests.manifest(root).schemasOfScripts()) {
            Path path = resolved(root.resolve(PackageManifest.FILE), schema, "scripts");
            if (path.startsWith(root) && Files.exists(path) && !named.contains(path)) {
                named.add(path);
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Path named(Path schema) throws ProblemException {
        List<Path> candidates = List.of(
                schema.toAbsolutePath().normalize(), root.resolve(schema).normalize());
        return candidates.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> missing(schema, "--schema", "Name an existing schema file or folder with --schema."));
    }

    private Optional<Path> configured(Optional<PrismaConfig> config) throws ProblemException {
        Optional<String> inConfig = config.flatMap(PrismaConfig::schema);
        if (inConfig.isPresent()) {
            Path file = config.orElseThrow().file();
            return Optional.of(existing(file, inConfig.get(), "schema"));
        }
        Optional<String> inManifest =
                has(Trait.SCHEMA_IN_MANIFEST) ? manifests.manifest(root).text("prisma", "schema") : Optional.empty();
        return inManifest.isPresent()
                ? Optional.of(existing(root.resolve(PackageManifest.FILE), inManifest.get(), "prisma.schema"))
                : Optional.empty();
    }

    private static Path existing(Path file, String value, String key) throws ProblemException {
        Path path = resolved(file, value, key);
        if (!Files.exists(path)) {
            throw missing(
                    path, file + ": " + key, "Correct " + key + " in " + file + ", or name the schema with --schema.");
        }
        return path;
    }

    private static Path resolved(Path file, String value, String key) throws ProblemException {
        try {
            return file.resolveSibling(value).normalize();
        } catch (InvalidPathException e) {
            throw Problem.input("No path can be made of " + key + " in " + file + ": " + e.getReason() + ".")
                    .remedy("Correct " + key + " in " + file + ", or name the schema with --schema.")
                    .because(e);
        }
    }

    private List<Path> defaults() {
        return folders.stream()
                .flatMap(folder -> Stream.of(
                        folder.resolve("schema.prisma"),
                        folder.resolve("prisma").resolve("schema.prisma")))
                .toList();
    }

    private Optional<Path> byDefault() {
        Optional<Path> file = defaults().stream().filter(Files::isRegularFile).findFirst();
        return file.isPresent() || !has(Trait.SCHEMA_FOLDER_UNASKED)
                ? file
                : folders.stream()
                        .map(at -> at.resolve("prisma").resolve("schema"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }

    /** What has the name of a schema and is none. */
    private static void refuseUnusable(List<Path> candidates) throws ProblemException {
        DeadLinks.refuse(candidates);
        for (Path candidate : candidates) {
            if (Files.isDirectory(candidate)) {
                throw Problem.input(candidate + " is a folder where a file is expected.")
                        .remedy("Move it away, or name the schema with --schema.");
            }
        }
    }

    private static ProblemException missing(Path path, String where, String remedy) {
        return Problem.input("There is no schema at " + path + ", where " + where + " says it is.")
                .remedy(remedy);
    }

    /** An unknown version is taken for one that has all. */
    private boolean has(Trait trait) {
        return version.map(v -> v.has(trait)).orElse(true);
    }
}
