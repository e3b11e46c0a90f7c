package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/** A part of a document. */
public sealed interface Node permits Mapping, Sequence, Scalar {
    /** Where it stands; a block of YAML ends with its last value, without the comments behind it. */
    TextRange range();

    /** Its explicit tag, such as {@code !Ref}. */
    Optional<String> tag();

    /** This node when it is a mapping, else an empty one in its place. */
    default Mapping asMapping() {
        return this instanceof Mapping mapping ? mapping : Mapping.none(range());
    }

    /** This node when it is a sequence, else an empty one in its place. */
    default Sequence asSequence() {
        return this instanceof Sequence sequence ? sequence : Sequence.none(range());
    }

    /** This node's text when it is a scalar without a tag. */
    default Optional<String> asText() {
        return this instanceof Scalar scalar && scalar.tag().isEmpty() && scalar.kind() != ScalarKind.NULL
                ? Optional.of(scalar.value())
                : Optional.empty();
    }
}
