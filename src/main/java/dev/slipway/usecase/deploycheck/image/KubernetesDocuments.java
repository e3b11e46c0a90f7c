package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.KubernetesObjects;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects of all manifests of a folder. */
final class KubernetesDocuments {
    private KubernetesDocuments() {}

    static List<Document> of(FolderTexts files, KubernetesFiles found) {
        return found.manifests().stream()
                .map(file -> Slashes.relative(files.folder(), file))
                .flatMap(name -> files.documents(name).stream())
                .flatMap(document -> KubernetesObjects.of(document).stream())
                .toList();
    }

    /** Those of what uses the database; all where nothing is seen to, as each may. */
    static List<Document> using(FolderTexts files, List<Document> manifests) throws ProblemException {
        Set<String> using = Descriptors.read(manifests, files).declared().stream()
                .map(each -> each.workload().name())
                .collect(Collectors.toSet());
        return manifests.stream()
                .filter(each -> using.isEmpty()
                        || each.at("metadata", "name")
                                .flatMap(Node::asText)
                                .filter(using::contains)
                                .isPresent())
                .toList();
    }
}
