package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.release.MajorRange;
import dev.slipway.domain.script.PathAliases;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package whose sources are at hand, the project itself or one of its workspace.
 *
 * @param folder relative to the project, with a slash at its end; empty for the project itself
 * @param aliases of its tsconfig.json, relative to the project
 */
record SourcePackage(String folder, Optional<Document> manifest, PathAliases aliases) {
    private static final List<String> CONFIGS = List.of("tsconfig.json", "jsconfig.json");
    private static final int MOST_PARENTS = 4;

    private static final List<String> DEPENDENCIES =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

    /** What leads to another file in another runtime (Node.js, Packages, Community Conditions, 2025-11). */
    private static final Set<String> RUNTIMES =
            Vocabulary.of("node node-addons browser worker workerd edge edge-light deno bun netlify react-server");

    static SourcePackage read(FolderTexts project, String folder) {
        return new SourcePackage(folder, project.document(folder + PackageManifest.FILE), aliases(project, folder));
    }

    /** Paths are taken from the first file on the way that has some. */
    private static PathAliases aliases(FolderTexts project, String of) {
        Optional<String> name = CONFIGS.stream()
                .map(each -> of + each)
                .filter(each -> project.text(each).isPresent())
                .findFirst();
        for (int i = 0; i < MOST_PARENTS && name.isPresent(); i++) {
            PathAliases read = project.text(name.get()).map(PathAliases::read).orElse(PathAliases.NONE);
            String folder = ImportPaths.folder(name.get());
            if (read.named() || !read.paths().isEmpty()) {
                return new PathAliases(folder + read.base(), read.named(), read.paths(), read.parent());
            }
            name = read.parent()
                    .filter(each -> each.startsWith("."))
                    .flatMap(each -> ImportPaths.plain(folder + (each.endsWith(".json") ? each : each + ".json")))
                    .filter(each -> !each.startsWith("..") || each.startsWith(of));
        }
        return PathAliases.NONE;
    }

    /** Whether it says that it needs a package; {@code linked} where it says that this one lies in a folder. */
    boolean needs(String name, List<String> linked) {
        return ranges(name)
                .anyMatch(range -> linked.isEmpty() || linked.stream().anyMatch(range::startsWith));
    }

    private Stream<String> ranges(String name) {
        return DEPENDENCIES.stream()
                .flatMap(kind -> manifest.flatMap(document -> document.at(kind, name)).stream())
                .map(range -> range.asText().orElse(""));
    }

    /** Whether what it asks for may be a package of its workspace: of another version a registry has it. */
    boolean mayBe(String name, SourcePackage member) {
        Optional<String> version = member.member("version").flatMap(Node::asText);
        return version.isEmpty()
                || needs(name, List.of()) == ranges(name).anyMatch(range -> !MajorRange.excludes(range, version.get()));
    }

    /** What its own files mean by a name such as {@code #db}, relative to the project. */
    Stream<String> imported(String name) {
        return member("imports").stream()
                .flatMap(all -> targets(all, name))
                .filter(target -> target.startsWith("./"))
                .map(target -> folder + target);
    }

    /** What others mean by a part of it, the best first; none where each runtime has its own. */
    Stream<String> exported(String part) {
        Optional<Node> exports = member("exports");
        Stream<String> found = exports.isPresent()
                ? targets(exports.get(), part)
                : part.equals(".")
                        ? Stream.concat(
                                Stream.of("module", "main")
                                        .flatMap(each -> member(each).flatMap(Node::asText).stream()),
                                Stream.of("index"))
                        : Stream.of(part);
        return found.map(target -> folder + target);
    }

    private Optional<Node> member(String name) {
        return manifest.flatMap(document -> document.at(name));
    }

    private static Stream<String> targets(Node all, String name) {
        List<MappingEntry> entries = all.asMapping().entries();
        boolean whole = entries.stream()
                .noneMatch(each -> Stream.of(".", "#").anyMatch(each.key().value()::startsWith));
        if (whole) {
            return name.equals(".") ? files(all) : Stream.empty();
        }
        return entries.stream()
                .filter(each -> PathAliases.rest(each.key().value(), name).isPresent())
                .max(Comparator.comparing(each -> each.key().value().indexOf('*') < 0
                        ? Integer.MAX_VALUE
                        : each.key().value().indexOf('*')))
                .stream()
                .flatMap(each -> files(each.value())
                        .flatMap(file -> PathAliases.filled(file, each.key().value(), name).stream()));
    }

    private static Stream<String> files(Node target) {
        if (target instanceof Scalar) {
            return target.asText().stream();
        }
        List<MappingEntry> conditions = target.asMapping().entries();
        if (conditions.stream().anyMatch(each -> RUNTIMES.contains(each.key().value()))) {
            return Stream.empty();
        }
        return Stream.concat(
                conditions.stream()
                        .sorted(Comparator.comparing(each -> each.key().value().equals("types")))
                        .flatMap(each -> files(each.value())),
                target.asSequence().items().stream().flatMap(SourcePackage::files));
    }
}
