package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The packages in the node_modules folders of a project and its parents, resolved as Node does. */
final class InstalledGraph implements PackageGraph {
    private final Ancestry ancestry;
    private final List<Path> lastResorts;
    private final GatheredEvidence findings;
    private final Map<String, Path> realFolders = new HashMap<>();
    private Optional<List<PackageNode>> store = Optional.empty();

    /** The packages installed for a project; {@code lastResorts} are searched where node_modules has none. */
    InstalledGraph(Ancestry ancestry, List<Path> lastResorts, GatheredEvidence findings) {
        this.ancestry = ancestry;
        this.lastResorts = lastResorts;
        this.findings = findings;
    }

    @Override
    public Optional<PackageNode> direct(String name) throws ProblemException {
        List<Path> places = new ArrayList<>();
        ancestry.folders().forEach(folder -> places.add(folder.resolve("node_modules")));
        places.addAll(lastResorts);
        return first(places, name);
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) throws ProblemException {
        List<Path> places = new ArrayList<>();
        for (Path at = realFolders.get(by.key()); at != null; at = at.getParent()) {
            places.add(at.resolve("node_modules"));
        }
        return first(places, name);
    }

    private Optional<PackageNode> first(List<Path> places, String name) throws ProblemException {
        for (Path place : places) {
            Path folder = place.resolve(name);
            if (Files.exists(folder.resolve(PackageManifest.FILE))) {
                return Optional.of(node(folder, name));
            }
        }
        return Optional.empty();
    }

    private PackageNode node(Path folder, String name) throws ProblemException {
        String key = ancestry.shown(folder);
        SourceFile file =
                new SourceFile(folder.resolve(PackageManifest.FILE), key + "/package.json", "JSON", "npm install");
        PackageManifest json = PackageJson.read(file);
        try {
            // Links are followed before dependencies are looked for: pnpm's packages lie beside theirs in its store.
            realFolders.put(key, folder.toRealPath());
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        if (json.overridesEngines()) {
            findings.note(key + "/package.json has enginesOverride: it uses engines that were built locally, "
                    + "which no mirror has.");
        }
        // From 4.1 to 5.6 @prisma/engines names its hash in a dependency for development only.
        Map<String, String> wants = name.equals(PrismaPackages.ENGINES) ? json.allDependencies() : json.dependencies();
        String version = json.text("version").orElse("");
        return new PackageNode(key, json.text("name").orElse(name), version, hash(name, version, json), wants);
    }

    /** Up to 2.9.0 the command line states the hash itself; prisma.prismaCommit is that of another repository. */
    private static Optional<EngineHash> hash(String name, String version, PackageManifest json) {
        Optional<EngineHash> stated = Stream.of("enginesVersion", "version")
                .flatMap(field -> json.text("prisma", field).stream())
                .flatMap(text -> EngineHash.parse(text).stream())
                .findFirst();
        return PrismaPackages.namesEngines(name) ? stated.or(() -> EngineHash.atEndOf(version)) : stated;
    }

    /** The packages of pnpm's store, which are linked nowhere else when another package brings them. */
    @Override
    public List<PackageNode> all() throws ProblemException {
        if (store.isEmpty()) {
            store = Optional.of(List.copyOf(stored()));
        }
        return store.get();
    }

    private List<PackageNode> stored() throws ProblemException {
        List<PackageNode> nodes = new ArrayList<>();
        for (Path folder : ancestry.folders()) {
            Path store = folder.resolve("node_modules").resolve(".pnpm");
            for (Path entry : entries(store)) {
                Optional<PnpmKey> key =
                        PnpmKey.parse("/" + entry.getFileName().toString().replace('+', '/'));
                // An engine that was put there before the installation makes no package of the folder.
                Path packages = entry.resolve("node_modules");
                boolean installed = key.isPresent()
                        && (!Files.exists(packages.resolve(".prisma"))
                                || Files.isDirectory(packages.resolve(key.get().name())));
                if (installed) {
                    nodes.add(stored(entry, key.get()));
                }
            }
        }
        return nodes;
    }

    private PackageNode stored(Path entry, PnpmKey key) throws ProblemException {
        Path folder = entry.resolve("node_modules").resolve(key.name());
        return Files.exists(folder.resolve(PackageManifest.FILE))
                ? node(folder, key.name())
                : PackageNode.locked(ancestry.shown(entry), key.name(), key.version(), Map.of());
    }

    private List<Path> entries(Path store) throws ProblemException {
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(store)) {
            return entries.filter(e -> e.getFileName().toString().contains("prisma"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.environment(ancestry.shown(store) + " cannot be listed: " + IoReason.of(e) + ".")
                    .remedy("Check that you may read it.")
                    .because(e);
        }
    }

    @Override
    public boolean coversProject() {
        return true;
    }
}
