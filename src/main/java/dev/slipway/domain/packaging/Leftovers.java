package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.engine.NamedEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of a package stays unused.
 *
 * @param tools the command line of Prisma and the packages that only it uses
 * @param engines query engines that no client looks for where it goes
 */
public record Leftovers(List<Leftover> tools, List<Leftover> engines) {
    private static final Map<String, String> TOOLS = Map.of(
            "prisma", "Prisma's command line",
            "@prisma/cli", "Prisma's command line",
            "@prisma/engines", "the engines of Prisma's command line",
            "@prisma/fetch-engine", "what Prisma's command line downloads engines with",
            "@prisma/studio-core", "Prisma Studio, of its command line",
            "@prisma/dev", "the local server of Prisma's command line");

    public Leftovers {
        tools = List.copyOf(tools);
        engines = List.copyOf(engines);
    }

    /**
     * Those of a package.
     *
     * @param run whether something in it runs Prisma's command line
     */
    public static Leftovers of(PackageFiles files, LookedFor lookedFor, boolean run) {
        return new Leftovers(run ? List.of() : tools(files, lookedFor), engines(files, lookedFor));
    }

    /** Whether a path lies in a package that only Prisma's command line uses. */
    public static boolean isTool(String path) {
        return TOOLS.containsKey(NodePackage.name(path));
    }

    private static List<Leftover> tools(PackageFiles files, LookedFor lookedFor) {
        Map<String, Long> folders = new TreeMap<>();
        for (TreeEntry file : files.own()) {
            if (isTool(file.path())) {
                folders.merge(NodePackage.folder(file.path()), file.size(), Long::sum);
            }
        }
        List<Leftover> found = new ArrayList<>();
        folders.forEach((folder, bytes) -> {
            boolean used = files.own().stream()
                    .anyMatch(file -> file.path().startsWith(folder) && lookedFor.isKept(file.path()));
            if (!used) {
                String why =
                        Optional.ofNullable(TOOLS.get(NodePackage.name(folder))).orElse("");
                found.add(new Leftover(folder, bytes, why));
            }
        });
        return found;
    }

    /** None where the one that is looked for is not there: which one would have to stay is another rule's question. */
    private static List<Leftover> engines(PackageFiles files, LookedFor lookedFor) {
        return hasEngine(files, lookedFor)
                ? queries(files)
                        .filter(file -> !lookedFor.isKept(file.path()))
                        .filter(file -> !lookedFor.takes(query(file).orElseThrow()))
                        .map(file -> new Leftover(file.path(), file.size(), why(file, lookedFor)))
                        .toList()
                : List.of();
    }

    /** Whether one of the engines that are looked for is there. */
    public static boolean hasEngine(PackageFiles files, LookedFor lookedFor) {
        return queries(files).anyMatch(file -> lookedFor.takes(query(file).orElseThrow()));
    }

    private static Stream<TreeEntry> queries(PackageFiles files) {
        return Stream.concat(files.own().stream(), files.layers().stream())
                .filter(file -> query(file).isPresent() && !isTool(file.path()));
    }

    private static Optional<NamedEngine> query(TreeEntry file) {
        return NamedEngine.of(file.name())
                .filter(engine -> engine.kind().isQuery() && engine.target().isPresent());
    }

    private static String why(TreeEntry file, LookedFor lookedFor) {
        NamedEngine engine = query(file).orElseThrow();
        return lookedFor.isOfTarget(engine)
                ? "the client loads the " + (engine.kind().isLibrary() ? "executable" : "library") + " engine"
                : "no client looks for it in " + lookedFor.place();
    }

    /** Both. */
    public List<Leftover> all() {
        return Stream.concat(tools.stream(), engines.stream()).toList();
    }

    /** The bytes of some. */
    public static long bytes(List<Leftover> some) {
        return some.stream().mapToLong(Leftover::bytes).sum();
    }
}
