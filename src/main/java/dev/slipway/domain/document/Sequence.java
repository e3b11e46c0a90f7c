package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Values in the order of the text. */
public record Sequence(TextRange range, List<Node> items, Style style, Optional<String> tag) implements Node {
    public Sequence {
        items = List.copyOf(items);
    }

    static Sequence none(TextRange range) {
        return new Sequence(range, List.of(), Style.FLOW, Optional.empty());
    }
}
