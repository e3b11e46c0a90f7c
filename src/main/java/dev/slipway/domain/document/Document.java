package dev.slipway.domain.document;

import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/**
 * A structured text and its tree.
 *
 * @param text the whole file's, also when it holds several documents
 */
public record Document(String name, String text, Node root, LineMap lines) {
    /** What a text without a single value is: nothing, or comments alone. */
    public static Document empty(String name, String text) {
        TextRange nowhere = new TextRange(0, 0);
        return new Document(name, text, new Scalar(nowhere, "", ScalarKind.NULL, Optional.empty()), new LineMap(text));
    }

    /** The line on which a part begins, counted from 1. */
    public int line(Node node) {
        return lines.line(node.range().start());
    }

    /** A line of the text, counted from 1, without white space around it. */
    public String lineText(int line) {
        return lines.range(line).of(text).strip();
    }

    /** The column at which a part begins, counted from 1. */
    public int column(Node node) {
        return lines.column(node.range().start());
    }

    /** What a pointer leads to. */
    public Optional<Node> find(Pointer pointer) {
        Optional<Node> found = Optional.of(root);
        for (String part : pointer.text().isEmpty()
                ? new String[0]
                : pointer.text().substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            found = found.flatMap(node -> node instanceof Sequence list
                    ? item(list, key)
                    : node.asMapping().get(key));
        }
        return found;
    }

    private static Optional<Node> item(Sequence list, String index) {
        int at = index.isEmpty() || index.length() > 9 || !index.chars().allMatch(Character::isDigit)
                ? list.items().size()
                : Integer.parseInt(index);
        return at < list.items().size() ? Optional.of(list.items().get(at)) : Optional.empty();
    }

    /** What a chain of keys leads to. */
    public Optional<Node> at(String... keys) {
        Optional<Node> found = Optional.of(root);
        for (String key : keys) {
            found = found.flatMap(node -> node.asMapping().get(key));
        }
        return found;
    }
}
