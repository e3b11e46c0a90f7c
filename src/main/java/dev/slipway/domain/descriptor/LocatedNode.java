package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;

/** A part of a document, which may be another than the one that names it. */
record LocatedNode(Document document, Node node) {}
