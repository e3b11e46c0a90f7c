package dev.slipway.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An edit: a range of a text and what to put in its place. Nothing outside the range can change.
 *
 * @param start the offset of the first character replaced; equal to {@code end} for an insertion
 * @param end the offset behind the last character replaced
 */
public record TextEdit(int start, int end, String replacement) {
    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    public static TextEdit replace(TextRange range, String text) {
        return new TextEdit(range.start(), range.end(), text);
    }

    /**
     * The text with all edits made; every range counts in the text as given. Insertions at one place keep the list's
     * order.
     */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (TextEdit edit : inOrder(edits)) {
            if (edit.start < done || edit.end > text.length()) {
                throw new IllegalArgumentException("overlaps another edit, or the text's end: " + edit);
            }
            result.append(text, done, edit.start).append(edit.replacement);
            done = edit.end;
        }
        return result.append(text, done, text.length()).toString();
    }

    private static List<TextEdit> inOrder(List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort((one, other) -> one.start() == other.start()
                ? Integer.compare(one.end(), other.end())
                : Integer.compare(one.start(), other.start()));
        return sorted;
    }
}
