package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.script.ModuleFiles;
import dev.slipway.domain.script.PathAliases;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files that imports mean, as TypeScript does.
 *
 * @param files the project's, by name
 * @param aliases of its tsconfig.json, whose parents are read too
 * @param clients the folders of generated clients, relative
 */
record ImportPaths(FolderTexts project, Set<String> files, PathAliases aliases, Set<String> clients, int longest)
        implements ModuleFiles {
    private static final List<String> ENDINGS =
            List.of("", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs");
    private static final List<String> CONFIGS = List.of("tsconfig.json", "jsconfig.json");
    /** What SvelteKit calls src/lib without being told. */
    private static final String SVELTE = "$lib/";

    private static final int MOST_PARENTS = 4;

    /** The aliases of a project; paths are taken from the first file on the way that has some. */
    static PathAliases aliases(FolderTexts project) {
        Optional<String> name =
                CONFIGS.stream().filter(each -> project.text(each).isPresent()).findFirst();
        for (int i = 0; i < MOST_PARENTS && name.isPresent(); i++) {
            PathAliases read = project.inside(name.get()).map(PathAliases::read).orElse(PathAliases.NONE);
            if (read.named() || !read.paths().isEmpty()) {
                String folder = folder(name.get());
                return new PathAliases(folder + read.base(), read.named(), read.paths(), read.parent());
            }
            String from = folder(name.get());
            name = read.parent()
                    .filter(each -> each.startsWith("."))
                    .map(each -> from + (each.endsWith(".json") ? each : each + ".json"));
        }
        return PathAliases.NONE;
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<String> file(String from, String specifier) {
        return places(from, specifier)
                .flatMap(place -> Stream.concat(
                        ENDINGS.stream().map(ending -> place + ending),
                        Stream.concat(
                                ENDINGS.stream().skip(1).map(ending -> withoutEnding(place) + ending),
                                ENDINGS.stream().skip(1).map(ending -> place + "/index" + ending))))
                .filter(files::contains)
                .findFirst();
    }

    /** {@code ./db.js} of a module in TypeScript is db.ts. */
    private static String withoutEnding(String place) {
        return place.matches(".*[.][mc]?jsx?") ? place.substring(0, place.lastIndexOf('.')) : place;
    }

    /** What it may be, without its ending, relative to the project; what leads out of it is none. */
    private Stream<String> places(String from, String specifier) {
        return (specifier.startsWith(".") ? Stream.of(folder(from) + specifier) : named(specifier))
                .flatMap(path -> plain(path).stream())
                .filter(path -> !path.startsWith(".."));
    }

    private Stream<String> named(String specifier) {
        return specifier.startsWith(SVELTE)
                ? Stream.of("src/lib/" + specifier.substring(SVELTE.length()))
                : aliases.of(specifier).stream();
    }

    private static Optional<String> plain(String path) {
        try {
            return Optional.of(Path.of(path).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> text(String file) {
        return project.text(file).filter(text -> text.length() <= longest);
    }

    @Override
    public boolean isClient(String from, String specifier) {
        return isOfPackage(specifier.replace(".prisma/client", PrismaPackages.CLIENT))
                || places(from, specifier)
                        .anyMatch(place -> clients.stream()
                                .anyMatch(folder -> place.equals(folder) || place.startsWith(folder + "/")));
    }

    private static boolean isOfPackage(String name) {
        boolean part = name.startsWith(PrismaPackages.CLIENT + "/");
        return name.equals(PrismaPackages.CLIENT)
                || (part && !name.contains("/runtime/") && !name.endsWith("/extension"));
    }

    /** Whether an import means code of people that is not in the project's folder. */
    boolean isElsewhere(String specifier) {
        return specifier.startsWith("#")
                || specifier.startsWith("@/")
                || specifier.startsWith("~/")
                || aliases.of(specifier).stream()
                        .flatMap(path -> plain(path).stream())
                        .anyMatch(path -> path.startsWith(".."));
    }
}
