package dev.slipway.domain.toml;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** An array in a valid TOML text, and how to add to it. */
public final class TomlArray {
    private final String text;
    private final TextRange range;
    private final List<TextRange> items = new ArrayList<>();
    private int comma = -1;

    /** @param range of the array with its brackets */
    public TomlArray(String text, TextRange range) {
        this.text = text;
        this.range = range;
        for (int at = TomlText.skipAll(text, range.start() + 1); at < range.end() - 1; ) {
            if (text.charAt(at) == ',') {
                comma = at;
                at++;
            } else {
                int end = Math.max(at + 1, TomlText.valueEnd(text, at));
                items.add(new TextRange(at, end));
                comma = -1;
                at = end;
            }
            at = TomlText.skipAll(text, at);
        }
    }

    /** The edits that put values behind its last item, on lines of their own where that stands on one. */
    public List<TextEdit> append(List<String> values, String newline) {
        if (values.isEmpty()) {
            return List.of();
        }
        if (items.isEmpty()) {
            return List.of(TextEdit.insert(range.start() + 1, String.join(", ", values)));
        }
        TextRange last = items.get(items.size() - 1);
        int lineEnd = TomlText.lineEnd(text, comma < 0 ? last.end() : comma);
        if (lineEnd >= range.end() || !startsLine(last.start())) {
            return List.of(TextEdit.insert(last.end(), ", " + String.join(", ", values)));
        }
        String before = newline + text.substring(lineStart(last.start()), last.start());
        String lines = before + String.join("," + before, values);
        return comma < 0
                ? List.of(TextEdit.insert(last.end(), ","), TextEdit.insert(lineEnd, lines))
                : List.of(TextEdit.insert(lineEnd, lines + ","));
    }

    private boolean startsLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}
