package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.project.Fact;
import java.util.Optional;

/** The container images of a {@code serverless.yml}: a function names one, and {@code provider.ecr.images} how it is built. */
record ServerlessImages(Document document, Values values) {
    /** That of a function; empty where it has none. */
    Optional<Sandbox.Image> of(Values own, Mapping function) {
        Optional<Node> image = function.get("image");
        if (image.isEmpty() || Values.isNull(image.get())) {
            return Optional.empty();
        }
        Optional<Fact<String>> name =
                image.get() instanceof Mapping mapping ? own.text(mapping, "name") : own.text(image.get());
        return Optional.of(
                new Sandbox.Image(own.evidence(image.get(), "image"), name.flatMap(fact -> dockerfile(fact.value()))));
    }

    /** Serverless Framework, lib/classes/ecr-image: {@code path}, and {@code file} in it. */
    private Optional<String> dockerfile(String name) {
        Optional<Mapping> built = document.at("provider", "ecr", "images", name)
                .filter(Mapping.class::isInstance)
                .map(Node::asMapping);
        return built.flatMap(mapping -> values.text(mapping, "path")
                .map(path -> path.value() + "/"
                        + values.text(mapping, "file").map(Fact::value).orElse("Dockerfile")));
    }
}
