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
        Optional<PrismaConfig> config = has(Trait.CONFIG_FILE) ? PrismaConfig.find(folders) : Optional.empty();
        if (named.isPresent()) {
            return new SchemaPlace(Optional.of(named(named.get())), true, config, List.of());
        }
        List<String> notes = config.flatMap(PrismaConfig::note).stream().toList();
        Optional<Path> path = configured(config);
        if (path.isEmpty()) {
            path = byDefault();
        }
        if (path.isPresent()) {
            return new SchemaPlace(path, false, config, notes);
        }
        Optional<Path> scripted = byScripts();
        if (scripted.isEmpty()) {
            refuseUnusable(defaults());
        }
        return new SchemaPlace(scripted, scripted.isPresent(), config, notes);
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
