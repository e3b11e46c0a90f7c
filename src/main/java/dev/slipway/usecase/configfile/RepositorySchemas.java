package dev.slipway.usecase.configfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packages of one repository: its schemas, wherever they are. */
record RepositorySchemas(SourceFiles sources) {
    private static final int UP = 4;
    private static final List<String> ROOTS =
            List.of("pnpm-workspace.yaml", "turbo.json", "nx.json", "lerna.json", ".git");

    /**
     * A schema and the project it belongs to.
     *
     * @param schema its file, or its folder where it is made of several
     */
    record SchemaSite(Path project, Path schema) {}

    /** The schemas below a folder, and where there are none, those of the workspace that it is part of. */
    List<SchemaSite> schemas(Path folder) throws ProblemException {
        List<SchemaSite> below = below(folder);
        Optional<Path> root = root(folder);
        return below.isEmpty() && root.isPresent() ? below(root.get()) : below;
    }

    private List<SchemaSite> below(Path root) throws ProblemException {
        List<String> names = sources.all(root).orElse(List.of());
        TreeMap<String, TreeSet<String>> byFolder = new TreeMap<>();
        names.stream()
                .filter(name -> name.endsWith(".prisma"))
                .forEach(name -> byFolder.computeIfAbsent(parent(name), key -> new TreeSet<>())
                        .add(name));
        return byFolder.entrySet().stream()
                .map(each -> new SchemaSite(
                        root.resolve(project(each.getKey(), names)),
                        root.resolve(
                                each.getValue().size() == 1 ? each.getValue().first() : each.getKey())))
                .toList();
    }

    private Optional<Path> root(Path folder) {
        Path above = folder.getParent();
        for (int i = 0; i < UP && above != null; i++) {
            Path here = above;
            if (ROOTS.stream().anyMatch(name -> sources.isFile(here, name))
                    || sources.isFile(here, PackageManifest.FILE)) {
                return Optional.of(here);
            }
            above = above.getParent();
        }
        return Optional.empty();
    }

    /** The nearest folder with a package.json. */
    private static String project(String folder, List<String> names) {
        String at = folder;
        while (!at.isEmpty() && !names.contains(at + "/" + PackageManifest.FILE)) {
            at = parent(at);
        }
        return at;
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
