package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import java.util.Optional;

/** A reference to another resource of a template: {@code !Ref Layer}, {@code {Ref: Layer}}, or its name. */
final class StackReference {
    private StackReference() {}

    /** The name; empty for any other function of CloudFormation. */
    static Optional<String> of(Node node) {
        Node named = node.asMapping().get("Ref").orElse(node);
        return named instanceof Scalar scalar
                        && scalar.tag().map("!Ref"::equals).orElse(true)
                ? Optional.of(scalar.value())
                : Optional.empty();
    }
}
