package dev.slipway.domain.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** A pattern behind all others of {@code package} in a serverless.yml, laid out as they are. */
public record AddedPattern(Document document, String pattern) {
    private static final String PATTERNS = "patterns";

    /** The edit; empty where the file has no list that it can be added to. */
    public static Optional<TextEdit> to(Document document, String pattern) {
        return new AddedPattern(document, pattern).edit();
    }

    private Optional<TextEdit> edit() {
        Optional<Mapping> owner =
                document.at("package").filter(Mapping.class::isInstance).map(Node::asMapping);
        Optional<Sequence> list = owner.flatMap(each -> each.get(PATTERNS).or(() -> each.get("include")))
                .filter(Sequence.class::isInstance)
                .map(Node::asSequence)
                .filter(each -> !each.items().isEmpty());
        if (list.isPresent()) {
            return Optional.of(list.get().style() == Style.FLOW ? inLine(list.get()) : onLine(list.get()));
        }
        return owner.filter(each ->
                        each.style() == Style.BLOCK && each.get(PATTERNS).isEmpty())
                .map(this::newList);
    }

    /** Behind the last item, with its quotation marks. */
    private TextEdit inLine(Sequence list) {
        Node last = last(list);
        String gap =
                text().substring(list.range().start(), last.range().start()).contains("\n")
                        ? "," + lineEnd() + " ".repeat(document.column(last) - 1)
                        : ", ";
        return TextEdit.insert(last.range().end(), gap + quoted(last));
    }

    /** On a line of its own, behind what else stands on the line of the last item. */
    private TextEdit onLine(Sequence list) {
        Node last = last(list);
        int dash = text().lastIndexOf('-', last.range().start() - 1);
        int start = text().lastIndexOf('\n', dash) + 1;
        return TextEdit.insert(
                endOfLine(last.range().end()),
                lineEnd() + text().substring(start, last.range().start()) + quoted(last));
    }

    private TextEdit newList(Mapping owner) {
        List<MappingEntry> entries = owner.entries();
        String indent = " ".repeat(document.column(entries.get(0).key()) - 1);
        int end = endOfLine(entries.get(entries.size() - 1).range().end());
        return TextEdit.insert(end, lineEnd() + indent + PATTERNS + ":" + lineEnd() + indent + "  - '" + pattern + "'");
    }

    private static Node last(Sequence list) {
        return list.items().get(list.items().size() - 1);
    }

    private String quoted(Node like) {
        char mark = text().charAt(like.range().start()) == '"' ? '"' : '\'';
        return mark + pattern + mark;
    }

    private int endOfLine(int from) {
        int end = text().indexOf('\n', from);
        int last = end < 0 ? text().length() : end;
        return last > from && text().charAt(last - 1) == '\r' ? last - 1 : last;
    }

    private String lineEnd() {
        return text().contains("\r\n") ? "\r\n" : "\n";
    }

    private String text() {
        return document.text();
    }
}
