package dev.slipway.adapter.project;

import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.script.ModuleFiles;
import dev.slipway.domain.script.PathAliases;
import dev.slipway.domain.text.Slashes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scripts of a project, and which of them an import means.
 *
 * @param files relative to the project
 * @param texts reads one of them; empty where it cannot be read
 * @param aliases of its tsconfig.json
 * @param members the folders of the packages of its workspace, by their names
 */
record ScriptImports(
        Path root,
        Set<String> files,
        Function<String, String> texts,
        PathAliases aliases,
        Map<String, Path> members,
        OwnClients clients)
        implements ModuleFiles {
    /** Where a package of a workspace begins. */
    private static final List<String> ENTRIES = List.of("src/index", "index");

    @Override
    public Optional<String> file(String from, String specifier) {
        return places(from, specifier)
                .filter(place -> place.startsWith(root))
                .map(place -> Slashes.relative(root, place))
                .flatMap(ModuleFiles::at)
                .filter(files::contains)
                .findFirst();
    }

    private Stream<Path> places(String from, String specifier) {
        if (specifier.startsWith(".")) {
            return resolved(root.resolve(from).resolveSibling(""), specifier).stream();
        }
        Stream<Path> named = aliases.of(specifier).stream().flatMap(path -> resolved(root, path).stream());
        return Stream.of(named, ofMember(specifier), resolved(root.resolve("node_modules"), specifier).stream())
                .flatMap(each -> each);
    }

    private Stream<Path> ofMember(String specifier) {
        return members.entrySet().stream()
                .filter(each -> (specifier + "/").startsWith(each.getKey() + "/"))
                .flatMap(each -> {
                    String part = specifier.substring(each.getKey().length());
                    List<String> paths = part.isEmpty() ? ENTRIES : List.of("src" + part, "." + part);
                    return paths.stream().flatMap(path -> resolved(each.getValue(), path).stream());
                });
    }

    private static Optional<Path> resolved(Path folder, String path) {
        try {
            return Optional.of(folder.resolve(path).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> text(String file) {
        return Optional.of(texts.apply(file));
    }

    @Override
    public boolean isClient(String from, String specifier) {
        return PrismaPackages.isClient(specifier)
                ? clients.packaged()
                : places(from, specifier)
                        .anyMatch(place -> clients.folders().stream().anyMatch(place::startsWith));
    }

    /** Nothing is said of what is not found. */
    @Override
    public boolean isElsewhere(String from, String specifier) {
        return false;
    }
}
