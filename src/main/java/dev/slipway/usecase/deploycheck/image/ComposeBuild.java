package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What compose builds for a service in the project's folder (Compose Build Specification).
 *
 * @param target the stage that it ends with; empty where that is the last
 */
record ComposeBuild(String file, Optional<String> target, Map<String, String> arguments) {
    /** Empty where an image is only named, or is built elsewhere. */
    static Optional<ComposeBuild> of(Mapping service) {
        Optional<Node> build = service.get("build");
        if (build.isEmpty()) {
            return Optional.empty();
        }
        Mapping settings = build.get().asMapping();
        String context =
                build.get().asText().or(() -> text(settings, "context")).orElse(".");
        if (!(context.equals(".") || context.equals("./"))
                || settings.get("dockerfile_inline").isPresent()) {
            return Optional.empty();
        }
        String file = text(settings, "dockerfile").orElse(DefaultDockerfile.NAMES.get(0));
        return Optional.of(new ComposeBuild(
                file.startsWith("./") ? file.substring(2) : file, text(settings, "target"), arguments(settings)));
    }

    private static Optional<String> text(Mapping settings, String key) {
        return settings.get(key).flatMap(Node::asText);
    }

    /** Written as a mapping, or as a list of {@code NAME=value}. */
    private static Map<String, String> arguments(Mapping settings) {
        Map<String, String> all = new HashMap<>();
        Optional<Node> args = settings.get("args");
        for (MappingEntry each :
                args.map(Node::asMapping).map(Mapping::effective).orElse(List.of())) {
            each.value().asText().ifPresent(value -> all.put(each.key().value(), value));
        }
        for (Node each : args.map(Node::asSequence).map(Sequence::items).orElse(List.of())) {
            String[] pair = each.asText().orElse("").split("=", 2);
            if (pair.length == 2) {
                all.put(pair[0], pair[1]);
            }
        }
        return all;
    }

    /** As far as it is built; empty where there is no such file, or no such stage. */
    Optional<Dockerfile> dockerfile(FolderTexts files) {
        Optional<Dockerfile> whole = read(files, file)
                .or(() -> file.equals(DefaultDockerfile.NAMES.get(0))
                        ? read(files, DefaultDockerfile.NAMES.get(1))
                        : Optional.empty());
        return (target.isEmpty() ? whole : whole.flatMap(each -> each.upTo(target.get())))
                .filter(each -> !each.stages().isEmpty());
    }

    private Optional<Dockerfile> read(FolderTexts files, String name) {
        return files.inside(name).map(text -> Dockerfile.read(name, text, arguments));
    }

    /** Whether two builds end with the same stage. */
    static boolean isSame(Dockerfile one, Dockerfile other) {
        return one.name().equals(other.name())
                && one.last().orElseThrow().line() == other.last().orElseThrow().line();
    }

    /** The CPU that a Dockerfile is built for, by the services that are built of it; those of several as they stand. */
    static Optional<Fact<String>> cpu(FolderTexts files, Dockerfile built) {
        Map<String, Place> named = new LinkedHashMap<>();
        for (Document document : documents(files)) {
            services(document)
                    .map(each -> each.value().asMapping())
                    .filter(service -> of(service).flatMap(each -> each.dockerfile(files)).stream()
                            .anyMatch(each -> isSame(each, built)))
                    .flatMap(ComposeBuild::platforms)
                    .forEach(node -> node.asText().flatMap(ImageCpu::of).ifPresent(cpu -> {
                        int line = document.line(node);
                        named.putIfAbsent(
                                cpu,
                                Place.in(
                                        document.name(),
                                        line,
                                        document.lineText(line).strip()));
                    }));
        }
        return named.values().stream()
                .findFirst()
                .map(place -> new Fact<>(String.join(" and ", named.keySet()), place));
    }

    /** The one that the container runs on, or those that are built (compose specification, platform, build.platforms). */
    private static Stream<Node> platforms(Mapping service) {
        return service.get("platform")
                .map(Stream::of)
                .orElseGet(() -> service
                        .get("build")
                        .map(Node::asMapping)
                        .flatMap(build -> build.get("platforms"))
                        .map(Node::asSequence)
                        .map(Sequence::items)
                        .orElse(List.of())
                        .stream());
    }

    /** The documents of the first file that compose finds, and of those beside it that it includes. */
    static List<Document> documents(FolderTexts files) {
        List<Document> first = first(files, PlatformFiles.COMPOSE);
        List<Document> all = new ArrayList<>(first);
        first.forEach(each -> ComposeServices.included(each).forEach(name -> all.addAll(files.documents(name))));
        return all;
    }

    static List<Document> first(FolderTexts files, List<String> names) {
        return names.stream()
                .map(files::documents)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What is built for services that use a database, each once, but for those that run on the developer's sources. */
    static List<Dockerfile> all(FolderTexts files) {
        List<Dockerfile> all = new ArrayList<>();
        List<Document> documents = documents(files);
        Set<String> using = Descriptors.read(documents, files).declared().stream()
                .map(each -> each.workload().name())
                .collect(Collectors.toSet());
        documents.stream()
                .flatMap(ComposeBuild::services)
                .filter(each -> using.contains(each.key().value()))
                .map(each -> each.value().asMapping())
                .filter(service -> !isMounted(service))
                .flatMap(service -> of(service).flatMap(build -> build.dockerfile(files)).stream())
                .filter(each -> all.stream().noneMatch(other -> isSame(each, other)))
                .forEach(all::add);
        return all;
    }

    static Stream<MappingEntry> services(Document document) {
        return ComposeServices.of(document).stream();
    }

    /** With the project's folder in the place of what the image has, as for development. */
    static boolean isMounted(Mapping service) {
        return service.get("volumes").map(Node::asSequence).map(Sequence::items).orElse(List.of()).stream()
                .map(item -> item.asText()
                        .or(() -> item.asMapping().get("source").flatMap(Node::asText))
                        .orElse(""))
                .anyMatch(volume -> volume.equals(".")
                        || volume.startsWith(".:")
                        || volume.startsWith("./:")
                        || volume.startsWith("./src"));
    }
}
