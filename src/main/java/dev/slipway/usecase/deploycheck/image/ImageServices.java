package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.deploycheck.destination.FlyToml;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.ComposeBuild;
import dev.slipway.usecase.manifests.ComposeWords;
import dev.slipway.usecase.manifests.KubernetesFiles;
import dev.slipway.usecase.manifests.ServiceStart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services of compose files and Kubernetes that run the project's image. */
final class ImageServices {
    private static final Set<String> REPLICATED = Set.of("Deployment", "StatefulSet", "ReplicaSet", "Rollout");

    private final FolderTexts files;
    private final List<ServiceStart> starts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private List<ServiceStart> overridden = List.of();
    private Optional<Fact<Integer>> replicas = Optional.empty();
    private Optional<Fact<Integer>> untold = Optional.empty();

    private ImageServices(FolderTexts files) {
        this.files = files;
    }

    /** @param image what it is built of; empty where that is not known */
    static ImageServices of(FolderTexts files, Optional<Dockerfile> image) {
        ImageServices services = new ImageServices(files);
        ComposeImages.documents(files).forEach(document -> services.compose(document, image));
        services.overridden = ComposeImages.first(files, PlatformFiles.COMPOSE_OVERRIDES).stream()
                .flatMap(document -> services.overridden(document).stream())
                .toList();
        services.kubernetes();
        return services;
    }

    List<ServiceStart> starts() {
        return starts;
    }

    /** What is started only where the file for it is merged: by docker compose up, and not where -f names other files. */
    List<ServiceStart> overridden() {
        return overridden;
    }

    private List<ServiceStart> overridden(Document document) {
        return ComposeImages.services(document)
                .filter(each -> names.contains(each.key().value()))
                .map(each -> each.value().asMapping())
                .filter(service -> !ComposeBuild.isMounted(service))
                .flatMap(service -> ServiceStart.of(document, service).stream())
                .toList();
    }

    /** How many run what the image starts by itself, the most of it. */
    Optional<Fact<Integer>> replicas() {
        return replicas.filter(known -> known.value() > 1).or(() -> untold).or(() -> replicas);
    }

    private void compose(Document document, Optional<Dockerfile> image) {
        List<Mapping> services = ComposeImages.services(document)
                .map(entry -> entry.value().asMapping())
                .toList();
        ComposeImages.services(document)
                .filter(entry -> isOurs(entry.value().asMapping(), image))
                .forEach(entry -> names.add(entry.key().value()));
        Set<String> images = services.stream()
                .filter(service -> isOurs(service, image))
                .flatMap(service -> service.get("image").flatMap(Node::asText).stream())
                .collect(Collectors.toSet());
        services.stream()
                .filter(service -> isOurs(service, image)
                        || (service.get("build").isEmpty()
                                && service.get("image")
                                        .flatMap(Node::asText)
                                        .filter(images::contains)
                                        .isPresent()))
                .filter(service -> !ComposeBuild.isMounted(service))
                .forEach(service -> service(document, service));
    }

    private void service(Document document, Mapping service) {
        Optional<ServiceStart> start = ServiceStart.of(document, service);
        if (start.isPresent()) {
            starts.add(start.get());
        } else if (service.entry("command")
                .or(() -> service.entry("entrypoint"))
                .isEmpty()) {
            count(replicas(document, service));
        }
    }

    /** How many of a service run. */
    static Optional<Fact<Integer>> replicas(Document document, Mapping service) {
        Optional<MappingEntry> said = ComposeServices.replicas(service);
        return number(document, said)
                .or(() -> said.or(() -> ComposeServices.everywhere(service))
                        .map(entry -> new Fact<>(Container.UNTOLD, at(document, entry))));
    }

    private static Place at(Document document, MappingEntry entry) {
        int line = document.line(entry.key());
        return Place.in(document.name(), line, document.lineText(line));
    }

    private boolean isOurs(Mapping service, Optional<Dockerfile> image) {
        Optional<ComposeBuild> build = ComposeBuild.of(service).filter(ComposeBuild::isHere);
        Optional<Dockerfile> built = build.flatMap(each -> each.dockerfile(files::inside));
        return image.isPresent()
                ? built.filter(each -> ComposeBuild.isSame(each, image.get())).isPresent()
                : build.isPresent();
    }

    private void count(Optional<Fact<Integer>> number) {
        untold = untold.or(() -> number.filter(each -> each.value() == Container.UNTOLD));
        replicas = number.filter(each ->
                        replicas.filter(known -> known.value() >= each.value()).isEmpty())
                .or(() -> replicas);
    }

    static Optional<Fact<Integer>> number(Document document, Optional<MappingEntry> entry) {
        return entry.flatMap(each -> each.value().asText())
                .map(text -> text.replaceFirst("^\\$\\{\\w+:?-(\\d+)}$", "$1"))
                .filter(text ->
                        text.length() < 6 && !text.isEmpty() && text.chars().allMatch(Character::isDigit))
                .map(text -> new Fact<>(Integer.parseInt(text), at(document, entry.orElseThrow())));
    }

    /** What is started in an image that is only named, where that is one for all: it is the one that is given. */
    void named() {
        List<NamedImages.Named> named = NamedImages.of(files);
        if (named.stream().map(NamedImages.Named::repository).distinct().count() == 1) {
            named.forEach(each -> starts.add(each.start()));
        }
    }

    /** What Fly.io starts in the place of the image's command; the entrypoint is run as well, and is judged with that. */
    void fly() {
        for (FlyToml.Started each :
                FlyToml.of(files.texts(), files.documents(), files.folder()).starts()) {
            List<String> words = each.words().isEmpty() ? ComposeWords.of(each.line()) : each.words();
            starts.add(new ServiceStart(words, each.place()));
        }
    }

    private void kubernetes() {
        try {
            KubernetesFiles found = KubernetesFiles.of(files.texts(), files.folder());
            List<Document> manifests = KubernetesDocuments.of(files, found);
            KubernetesScale scale = KubernetesScale.of(manifests);
            untold = found.made()
                    .map(why -> Place.in(why.substring(0, why.indexOf(':')), 0, "it makes the manifests"))
                    .map(place -> new Fact<>(Container.UNTOLD, place));
            KubernetesDocuments.using(files, manifests).forEach(each -> workload(each, scale));
        } catch (ProblemException unreadable) {
            // Who plans says what cannot be listed.
        }
    }

    private void workload(Document document, KubernetesScale scale) {
        boolean replicated = document.at("kind")
                .flatMap(Node::asText)
                .filter(REPLICATED::contains)
                .isPresent();
        Stream<Node> containers = document.at("spec", "template", "spec", "containers").stream()
                .flatMap(node -> node.asSequence().items().stream());
        boolean own =
                containers.allMatch(each -> each.asMapping().get("command").isEmpty()
                        && each.asMapping().get("args").isEmpty());
        boolean everywhere = document.at("kind")
                .flatMap(Node::asText)
                .filter("DaemonSet"::equals)
                .isPresent();
        if (everywhere && own) {
            untold = Optional.of(new Fact<>(
                    Container.UNTOLD, Place.in(document.name(), document.line(document.root()), "kind: DaemonSet")));
        }
        if (replicated && own) {
            count(scale.replicas(document));
        }
    }
}
