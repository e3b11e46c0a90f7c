package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.text.TextEdit;
import java.util.List;

/** A new setting between braces, as in JSON. */
record FlowInsertion(String text, Mapping mapping) {
    TextEdit of(String key, int value) {
        List<MappingEntry> entries = mapping.entries();
        if (entries.isEmpty()) {
            int at = mapping.range().end() - 1;
            return TextEdit.insert(at, isJson() ? quoted(key) + ": " + value : " " + key + ": " + value + " ");
        }
        MappingEntry first = entries.get(0);
        int start = first.key().range().start();
        boolean quotes = text.charAt(start) == '"';
        String setting = (quotes ? quoted(key) : key) + ": " + value;
        // In front, where neither a comment nor a trailing comma can be in the way.
        return TextEdit.insert(start, setting + "," + gap(start));
    }

    /** The white space that stands before the first setting, or one space. */
    private String gap(int start) {
        int from = start;
        while (from > mapping.range().start() && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String gap = text.substring(from, start);
        return gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0 ? gap : " ";
    }

    private boolean isJson() {
        return text.stripLeading().startsWith("{");
    }

    private static String quoted(String key) {
        return '"' + key + '"';
    }
}
