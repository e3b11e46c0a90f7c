package dev.slipway.adapter.archive;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The images that a {@code manifest.json} of {@code docker save} lists. */
record DockerManifest(ImageParts files) {
    static final String FILE = "manifest.json";

    List<Image> images() throws IOException, ProblemException {
        Optional<Document> manifest = files.json(FILE);
        List<Image> images = new ArrayList<>();
        for (Node each : manifest.map(json -> json.root().asSequence().items()).orElse(List.of())) {
            Optional<String> config = each.asMapping().get("Config").flatMap(Node::asText);
            if (config.isPresent()) {
                images.add(image(each, config.get()));
            }
        }
        return images;
    }

    private Image image(Node each, String config) throws IOException, ProblemException {
        Document json = files.json(config).orElseThrow(() -> files.broken("there is no " + config + " in it"));
        return new Image(config, texts(each, "RepoTags"), new ConfigJson(json).read(), texts(each, "Layers"));
    }

    private static List<String> texts(Node each, String key) {
        return each.asMapping().get(key).stream()
                .flatMap(list -> list.asSequence().items().stream())
                .flatMap(item -> item.asText().stream())
                .toList();
    }
}
