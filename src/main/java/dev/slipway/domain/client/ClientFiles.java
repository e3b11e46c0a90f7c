package dev.slipway.domain.client;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.engine.NamedEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a tree in which a client may be, and what lies beside one; collected in one walk. */
final class ClientFiles {
    /** A bundle of 32 MiB is larger than the whole of a function may be zipped for most platforms. */
    static final long LARGEST = 32 << 20;

    private static final String MODULES = "/node_modules/";
    private static final Set<String> CODE = Set.of(".js", ".cjs", ".mjs", ".ts", ".mts", ".cts");
    /** Their configurations are of clients that load no file, or of another file beside them. */
    private static final Set<String> OF_EDGE = Set.of("edge", "wasm", "index-browser", "browser", "react-native");

    private final List<TreeEntry> own = new ArrayList<>();
    private final List<TreeEntry> ofPackages = new ArrayList<>();
    private final List<TreeEntry> engines = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final Set<String> generated = new HashSet<>();

    void see(TreeEntry entry) {
        String path = entry.path();
        if (entry.kind() == TreeEntry.Kind.LINK && path.endsWith(MODULES + "@prisma/client")) {
            packages.add(path);
        }
        if (entry.kind() != TreeEntry.Kind.FILE) {
            return;
        }
        String name = entry.name();
        if (path.endsWith(MODULES + "@prisma/client/package.json")) {
            packages.add(ModulePaths.parent(path));
        }
        if (name.equals("schema.prisma") || name.startsWith("query_engine_bg") || name.startsWith("query_compiler_")) {
            generated.add(ModulePaths.parent(path));
        }
        if (isQueryEngine(name)) {
            engines.add(entry);
            generated.add(ModulePaths.parent(path));
        } else if (isCode(path)) {
            (isOfPackage(path) ? ofPackages : own).add(entry);
        }
    }

    private static boolean isQueryEngine(String name) {
        return name.contains("query")
                && NamedEngine.of(name)
                        .filter(each -> each.kind().isQuery() && each.target().isPresent())
                        .isPresent();
    }

    /** Whether a file of that path may hold a client, as far as its path tells. */
    static boolean isCode(String path) {
        String name = ModulePaths.name(path);
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !CODE.contains(name.substring(dot)) || OF_EDGE.contains(name.substring(0, dot))) {
            return false;
        }
        return !name.endsWith(".d.ts")
                && !path.contains("/.next/static/")
                && !path.startsWith("/proc/")
                && !path.startsWith("/sys/");
    }

    /** Whether a file is of an installed package that is none of a client: those are too many to be read. */
    static boolean isOfPackage(String path) {
        return path.contains(MODULES) && !isDotPrisma(path);
    }

    static boolean isDotPrisma(String path) {
        return path.contains("/.prisma/");
    }

    /** The files to read, each once; those of packages only where something of a client lies beside them. */
    List<TreeEntry> toRead() {
        List<TreeEntry> files = new ArrayList<>(own);
        for (TreeEntry each : ofPackages) {
            String folder = ModulePaths.parent(each.path());
            String parent = ModulePaths.parent(folder);
            boolean internal =
                    ModulePaths.name(folder).equals("internal") && each.name().startsWith("class.");
            boolean beside = generated.contains(folder)
                    && !folder.contains(MODULES + "@prisma/")
                    && !folder.contains(MODULES + "prisma/");
            if (internal || (beside && !ModulePaths.name(parent).equals("runtime"))) {
                files.add(each);
            }
        }
        return files;
    }

    /** Query engines with a target in their name, by path. */
    List<TreeEntry> engines() {
        return engines;
    }

    /** Where {@code @prisma/client} is installed. */
    List<String> packages() {
        return packages;
    }
}
