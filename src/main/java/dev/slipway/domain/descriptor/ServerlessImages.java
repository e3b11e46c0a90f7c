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
        Optional<Mapping> built = name.flatMap(fact -> built(fact.value()));
        return Optional.of(new Sandbox.Image(
                own.evidence(image.get(), "image"),
                built.flatMap(this::dockerfile),
                built.flatMap(mapping -> values.text(mapping, "platform"))));
    }

    private Optional<Mapping> built(String name) {
        return document.at("provider", "ecr", "images", name)
                .filter(Mapping.class::isInstance)
                .map(Node::asMapping);
    }

    /** Serverless Framework, lib/classes/ecr-image: {@code path}, and {@code file} in it. */
    private Optional<String> dockerfile(Mapping built) {
        return values.text(built, "path")
                .map(path -> path.value() + "/"
                        + values.text(built, "file").map(Fact::value).orElse("Dockerfile"));
    }
}
