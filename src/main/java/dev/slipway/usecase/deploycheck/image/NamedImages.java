package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.startup.Startup;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.ComposeBuild;
import dev.slipway.usecase.manifests.KubernetesFiles;
import dev.slipway.usecase.manifests.Packages;
import dev.slipway.usecase.manifests.ProjectScripts;
import dev.slipway.usecase.manifests.ServiceStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where compose and Kubernetes call Prisma by a command of their own in images that are only named, and not built here. */
final class NamedImages {
    private final FolderTexts files;
    private final List<Named> all = new ArrayList<>();

    private NamedImages(FolderTexts files) {
        this.files = files;
    }

    /**
     * Such a start.
     *
     * @param image its name, with a tag or without
     * @param followed as far as the project's own scripts tell
     * @param replicas of what goes on running
     */
    record Named(String image, ServiceStart start, Startup followed, Optional<Fact<Integer>> replicas) {
        /** Without tag and digest. */
        String repository() {
            String bare = image.split("@", 2)[0];
            int colon = bare.indexOf(':', bare.lastIndexOf('/') + 1);
            return colon < 0 ? bare : bare.substring(0, colon);
        }
    }

    static List<Named> of(FolderTexts files) {
        NamedImages images = new NamedImages(files);
        ComposeImages.documents(files).forEach(images::compose);
        images.kubernetes();
        return images.all;
    }

    private void compose(Document document) {
        Set<String> built = ComposeImages.services(document)
                .map(each -> each.value().asMapping())
                .filter(service -> service.get("build").isPresent())
                .flatMap(service -> service.get("image").flatMap(Node::asText).stream())
                .collect(Collectors.toSet());
        ComposeImages.services(document)
                .map(each -> each.value().asMapping())
                .filter(service -> service.get("build").isEmpty() && !ComposeBuild.isMounted(service))
                .filter(service -> service.get("image")
                        .flatMap(Node::asText)
                        .filter(built::contains)
                        .isEmpty())
                .forEach(service -> container(document, service, ImageServices.replicas(document, service)));
    }

    private void kubernetes() {
        try {
            List<Document> manifests = KubernetesDocuments.of(files, KubernetesFiles.of(files.texts(), files.folder()));
            KubernetesScale scale = KubernetesScale.of(manifests);
            manifests.forEach(each -> pod(each, scale.replicas(each)));
        } catch (ProblemException unreadable) {
            // Who plans says what cannot be listed.
        }
    }

    private void pod(Document document, Optional<Fact<Integer>> replicas) {
        KubernetesCpu.pods(document).forEach(pod -> {
            containers(pod, "containers").forEach(each -> container(document, each, replicas));
            containers(pod, "initContainers").forEach(each -> container(document, each, Optional.empty()));
        });
    }

    private static Stream<Mapping> containers(Mapping pod, String key) {
        return pod.get(key).stream()
                .flatMap(node -> node.asSequence().items().stream())
                .map(Node::asMapping);
    }

    private void container(Document document, Mapping container, Optional<Fact<Integer>> replicas) {
        Optional<String> image = container
                .get("image")
                .flatMap(Node::asText)
                .or(() -> container.get("extends").map(other -> "what another file says it extends"));
        ServiceStart.of(document, container).filter(start -> image.isPresent()).ifPresent(start -> {
            Starts starts = new Starts(new ProjectScripts(files::inside, "", new Packages(files.documents())), "/");
            starts.service(start);
            Startup followed = starts.all().get(0);
            if (!followed.prisma().isEmpty()) {
                all.add(new Named(image.get(), start, followed, replicas));
            }
        });
    }
}
