package dev.slipway.domain.document.edit;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Insertions into a JSON text that look as what stands around them. */
record Insertions(String text, JsonLayout layout) {
    Insertions(String text) {
        this(text, JsonLayout.of(text));
    }

    /** Members behind the last one of an object; nothing when there are none to insert. */
    Optional<TextEdit> members(Mapping object, List<Member> members) {
        List<MappingEntry> entries = object.entries();
        Optional<TextRange> last = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).range());
        return behind(
                object.range(),
                last,
                members,
                (member, indent) -> JsonLayout.key(member)
                        + indent.map(i -> layout.lines(member.value(), i))
                                .orElseGet(() -> JsonLayout.line(member.value())));
    }

    /** Items before the one at an index, or at the end. */
    Optional<TextEdit> items(Sequence array, int index, List<JsonValue> items) {
        List<Node> there = array.items();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        if (index < there.size()) {
            int at = there.get(index).range().start();
            Optional<String> indent = indent(at);
            String separator = indent.map(i -> "," + layout.newline() + i).orElse(", ");
            StringBuilder before = new StringBuilder();
            items.forEach(item -> before.append(rendered(item, indent)).append(separator));
            return Optional.of(TextEdit.insert(at, before.toString()));
        }
        Optional<TextRange> last = there.isEmpty()
                ? Optional.empty()
                : Optional.of(there.get(there.size() - 1).range());
        return behind(array.range(), last, items, this::rendered);
    }

    private String rendered(JsonValue item, Optional<String> indent) {
        return indent.map(i -> layout.lines(item, i)).orElseGet(() -> JsonLayout.line(item));
    }

    private <T> Optional<TextEdit> behind(
            TextRange whole, Optional<TextRange> last, List<T> parts, BiFunction<T, Optional<String>, String> render) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (last.isEmpty()) {
            return Optional.of(into(whole, parts, render));
        }
        Optional<String> indent = indent(last.get().start());
        String separator = indent.map(i -> "," + layout.newline() + i).orElse(", ");
        StringBuilder added = new StringBuilder();
        parts.forEach(part -> added.append(separator).append(render.apply(part, indent)));
        return Optional.of(TextEdit.insert(last.get().end(), added.toString()));
    }

    /** Into braces or brackets with nothing between them. */
    private <T> TextEdit into(TextRange whole, List<T> parts, BiFunction<T, Optional<String>, String> render) {
        String outer = lineIndent(whole.start());
        Optional<String> indent = Optional.of(outer + layout.unit());
        String start = layout.newline() + indent.get();
        List<String> texts = parts.stream().map(p -> render.apply(p, indent)).toList();
        String end = whole.of(text).indexOf('\n') < 0 ? layout.newline() + outer : "";
        return TextEdit.insert(whole.start() + 1, start + String.join("," + start, texts) + end);
    }

    /** The white space before an offset, when nothing else stands there on its line and it is not the first. */
    private Optional<String> indent(int offset) {
        String indent = lineIndent(offset);
        int start = lineStart(offset);
        return start > 0 && start + indent.length() == offset ? Optional.of(indent) : Optional.empty();
    }

    private String lineIndent(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
