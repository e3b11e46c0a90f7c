package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.text.TextEdit;
import java.util.Optional;

/** A new setting on a line of its own: behind the short settings with which a block begins, or before all others. */
record BlockInsertion(String text, Mapping mapping) {
    TextEdit of(String key, int value) {
        String setting = key + ": " + value;
        Optional<MappingEntry> behind = lastOfShort();
        if (behind.isEmpty()) {
            int start = mapping.entries().get(0).key().range().start();
            return TextEdit.insert(start, setting + lineEnd() + indentation(start));
        }
        int start = behind.get().key().range().start();
        return TextEdit.insert(endOfLine(start), lineEnd() + indentation(start) + setting);
    }

    private Optional<MappingEntry> lastOfShort() {
        Optional<MappingEntry> last = Optional.empty();
        for (MappingEntry entry : mapping.entries()) {
            if (!isShort(entry)) {
                return last;
            }
            last = Optional.of(entry);
        }
        return last;
    }

    /** A single value that ends on the line of its key. */
    private boolean isShort(MappingEntry entry) {
        if (!(entry.value() instanceof Scalar scalar) || scalar.range().length() == 0) {
            return false;
        }
        int end = scalar.range().end();
        return scalar.range().start() > entry.key().range().end()
                && end <= endOfLine(entry.key().range().start())
                && "|>".indexOf(text.charAt(scalar.range().start())) < 0;
    }

    private int endOfLine(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** As many spaces as there are characters before it: a dash of a list is no indentation. */
    private String indentation(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        boolean marked = start == 0 && text.startsWith("\uFEFF");
        return " ".repeat(offset - start - (marked ? 1 : 0));
    }

    /** How the text ends its lines. */
    private String lineEnd() {
        int at = text.indexOf('\n');
        if (at < 0) {
            return text.indexOf('\r') >= 0 ? "\r" : "\n";
        }
        return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
    }
}
