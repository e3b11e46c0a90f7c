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
import dev.slipway.usecase.manifests.ComposeBuild;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The images that compose builds for services in the project's folder. */
final class ComposeImages {
    private ComposeImages() {}

    /** The CPU that a Dockerfile is built for, by the services that are built of it; those of several as they stand. */
    static Optional<Fact<String>> cpu(FolderTexts files, Dockerfile built) {
        Map<String, Place> named = new LinkedHashMap<>();
        for (Document document : documents(files)) {
            services(document)
                    .map(each -> each.value().asMapping())
                    .filter(service ->
                            built(files, service).stream().anyMatch(each -> ComposeBuild.isSame(each, built)))
                    .flatMap(ComposeImages::platforms)
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
                .flatMap(ComposeImages::services)
                .filter(each -> using.contains(each.key().value()))
                .map(each -> each.value().asMapping())
                .filter(service -> !ComposeBuild.isMounted(service))
                .flatMap(service -> built(files, service).stream())
                .filter(each -> !all.contains(each))
                .forEach(all::add);
        return all;
    }

    private static Optional<Dockerfile> built(FolderTexts files, Mapping service) {
        return ComposeBuild.of(service).filter(ComposeBuild::isHere).flatMap(build -> build.dockerfile(files::inside));
    }

    static Stream<MappingEntry> services(Document document) {
        return ComposeServices.of(document).stream();
    }
}
