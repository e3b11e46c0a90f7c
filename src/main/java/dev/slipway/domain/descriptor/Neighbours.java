package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import java.util.Optional;

/** Files that a descriptor names, as far as they lie within its project. */
public interface Neighbours {
    /** The text of a file beside a descriptor; empty where there is none, or where it is not the project's. */
    Optional<String> text(Document of, String path);

    /** The same as a tree; empty also where it is neither YAML nor JSON. */
    default Optional<Document> document(Document of, String path) {
        return Optional.empty();
    }
}
