package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import java.util.Optional;

/** A part of a document, which may be another than the one that names it. */
record LocatedNode(Document document, Node node) {
    /** This, unless it is what names it; a default has no place of its own, and stands where it is named. */
    Optional<LocatedNode> elsewhere(Node named) {
        return node == named || node.range().equals(document.root().range()) ? Optional.empty() : Optional.of(this);
    }
}
