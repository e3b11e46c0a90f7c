package dev.slipway.adapter.archive;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The images that an OCI layout lists, in its index or in indexes that this one names. */
final class OciIndex {
    static final String FILE = "index.json";
    private static final int DEEPEST = 4;
    private static final int MOST = 1_000;

    private final ImageParts files;
    private final List<Image> images = new ArrayList<>();
    private final Function<String, Optional<String>> blobs;
    private int read;

    OciIndex(ImageParts files) {
        this(files, ImageParts::blob);
    }

    private OciIndex(ImageParts files, Function<String, Optional<String>> blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    /** The one image of a folder that "skopeo copy … dir:FOLDER" wrote: its parts lie there by their digests alone. */
    static List<Image> ofDirectory(ImageParts files) throws IOException, ProblemException {
        OciIndex index = new OciIndex(
                files, digest -> ImageParts.blob(digest).map(path -> path.substring(path.lastIndexOf('/') + 1)));
        Optional<Document> manifest = files.json(DockerManifest.FILE);
        if (manifest.isPresent()) {
            index.image(manifest.get(), DockerManifest.FILE, Optional.empty());
        }
        return index.images;
    }

    List<Image> images() throws IOException, ProblemException {
        Optional<Document> index = files.json(FILE);
        if (index.isPresent()) {
            list(index.get(), Optional.empty(), 0);
        }
        return images;
    }

    private void list(Document index, Optional<String> above, int depth) throws IOException, ProblemException {
        for (Node descriptor : items(index, "manifests")) {
            if (++read > MOST || depth > DEEPEST) {
                throw files.broken("it lists more than " + MOST + " images, or lists within lists");
            }
            Optional<String> path = text(descriptor, "digest").flatMap(blobs);
            // An archive may hold the images of some of the platforms that its index lists.
            Optional<Document> json = path.isEmpty() ? Optional.empty() : files.json(path.get());
            Optional<String> name = name(descriptor).or(() -> above);
            if (json.isPresent() && json.get().at("manifests").isPresent()) {
                list(json.get(), name, depth + 1);
            } else if (json.isPresent() && !isAttestation(descriptor)) {
                image(json.get(), path.get(), name);
            }
        }
    }

    private void image(Document manifest, String id, Optional<String> name) throws IOException, ProblemException {
        Optional<String> type = manifest.at("config", "mediaType").flatMap(Node::asText);
        boolean runs = type.isEmpty()
                || type.get().contains("image.config")
                || type.get().contains("container.image");
        Optional<String> path =
                manifest.at("config", "digest").flatMap(Node::asText).flatMap(blobs);
        Optional<Document> config = !runs || path.isEmpty() ? Optional.empty() : files.json(path.get());
        if (config.isEmpty()) {
            return; // What is no image: a signature, a chart; or one whose parts were left out.
        }
        List<String> layers = new ArrayList<>();
        for (Node layer : items(manifest, "layers")) {
            layers.add(text(layer, "digest")
                    .flatMap(blobs)
                    .orElseThrow(() -> files.broken("a layer of it has no digest")));
        }
        images.add(new Image(id, name.stream().toList(), new ConfigJson(config.get()).read(), layers));
    }

    /** Where an image was built from, which BuildKit puts beside it. */
    private static boolean isAttestation(Node descriptor) {
        return descriptor.asMapping().get("annotations").stream()
                .anyMatch(notes ->
                        notes.asMapping().get("vnd.docker.reference.type").isPresent());
    }

    private static Optional<String> name(Node descriptor) {
        Optional<Node> notes = descriptor.asMapping().get("annotations");
        return notes.flatMap(each -> text(each, "io.containerd.image.name"))
                .or(() -> notes.flatMap(each -> text(each, "org.opencontainers.image.ref.name")));
    }

    private static Optional<String> text(Node node, String key) {
        return node.asMapping().get(key).flatMap(Node::asText);
    }

    private static List<Node> items(Document json, String key) {
        return json.at(key).map(list -> list.asSequence().items()).orElse(List.of());
    }
}
