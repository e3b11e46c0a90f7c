package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.descriptor.KubernetesObjects;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.util.List;

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
}
