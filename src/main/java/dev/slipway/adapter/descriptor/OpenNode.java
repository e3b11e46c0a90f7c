package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mapping or a sequence whose end has not come yet. */
final class OpenNode {
    private final boolean mapping;
    private final boolean flow;
    private final Optional<String> tag;
    private final Optional<String> anchor;
    private final TextRange opening;
    private final List<MappingEntry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Node> items = new ArrayList<>();
    private Optional<Scalar> key = Optional.empty();
    private int end;
    private long parts = 1;

    /** @param opening where its start event stands */
    OpenNode(boolean mapping, boolean flow, Optional<String> tag, Optional<String> anchor, TextRange opening) {
        this.mapping = mapping;
        this.flow = flow;
        this.tag = tag;
        this.anchor = anchor;
        this.opening = opening;
        this.end = opening.end();
    }

    int start() {
        return opening.start();
    }

    boolean isFlow() {
        return flow;
    }

    Optional<String> anchor() {
        return anchor;
    }

    long parts() {
        return parts;
    }

    /** Takes the next key, value or item; says what is wrong with it, or nothing. */
    Optional<String> add(TreeBuilder.Weighed weighed) {
        Node node = weighed.node();
        parts += weighed.parts();
        end = Math.max(end, node.range().end());
        if (!mapping) {
            items.add(node);
        } else if (key.isPresent()) {
            entries.add(new MappingEntry(key.get(), node));
            key = Optional.empty();
        } else if (node instanceof Scalar scalar) {
            key = Optional.of(scalar);
            // Of equal keys one reader takes the first and another the last; merges may be several.
            return keys.add(scalar.value()) || scalar.value().equals("<<")
                    ? Optional.empty()
                    : Optional.of("\"" + scalar.value() + "\" is there twice");
        } else {
            return Optional.of("a key must be a single value");
        }
        return Optional.empty();
    }

    /** @param endMark the end event's place, which for a block lies behind the white space that follows it */
    TreeBuilder.Weighed close(int endMark) {
        TextRange range = new TextRange(opening.start(), flow ? endMark : end);
        Style style = flow ? Style.FLOW : Style.BLOCK;
        Node node = mapping ? new Mapping(range, entries, style, tag) : new Sequence(range, items, style, tag);
        return new TreeBuilder.Weighed(node, parts);
    }
}
