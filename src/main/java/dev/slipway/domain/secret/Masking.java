package dev.slipway.domain.secret;

import dev.slipway.domain.text.Printable;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** A text with some of its parts replaced by three asterisks, and where everything else went. */
public final class Masking {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private final String raw;
    private final List<TextRange> hidden;
    private final String masked;

    private Masking(String raw, List<TextRange> hidden) {
        this.raw = raw;
        this.hidden = hidden;
        this.masked = corrected(List.of());
    }

    /** Hides ranges of a text, which may overlap and come in any order. */
    public static Masking of(String raw, List<TextRange> ranges) {
        return new Masking(raw, merged(ranges));
    }

    /** The text with the ranges hidden, and everything else as it was. */
    static String replaced(String raw, List<TextRange> ranges) {
        return TextEdit.apply(
                raw,
                merged(ranges).stream()
                        .map(range -> TextEdit.replace(range, MASK))
                        .toList());
    }

    private static List<TextRange> merged(List<TextRange> ranges) {
        List<TextRange> sorted = new ArrayList<>(ranges);
        sorted.removeIf(range -> range.length() == 0);
        sorted.sort((one, other) -> Integer.compare(one.start(), other.start()));
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).end() > range.start()) {
                TextRange before = merged.get(last);
                merged.set(last, new TextRange(before.start(), Math.max(before.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /** The text for people. */
    public String text() {
        return masked;
    }

    /** The masked text as edits of its visible parts would leave it; edits of hidden parts are left out. */
    public String corrected(List<TextEdit> edits) {
        List<TextEdit> all = new ArrayList<>();
        hidden.forEach(range -> all.add(TextEdit.replace(range, MASK)));
        edits.stream()
                .filter(edit -> !hides(new TextRange(edit.start(), edit.end())))
                .forEach(all::add);
        return printable(TextEdit.apply(raw, all));
    }

    /** Whether any character of a range is hidden. */
    public boolean hides(TextRange range) {
        return hidden.stream().anyMatch(h -> h.start() < range.end() && range.start() < h.end());
    }

    /** Whether anything is hidden but a range of which no part is shown. */
    public boolean hidesMoreThan(TextRange range) {
        return hidden.stream().anyMatch(each -> !each.equals(range));
    }

    /** Where the character of an offset is in the masked text, counted from 1. */
    public int position(int offset) {
        int shift = 0;
        for (TextRange range : hidden) {
            if (range.start() > offset) {
                break;
            }
            if (offset < range.end()) {
                return range.start() + shift + 1;
            }
            shift += MASK.length() - range.length();
        }
        return offset + shift + 1;
    }

    /** With one question mark for each character that could drive a terminal, so that places stay what they are. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            printable.append(c == '\t' || Printable.isUnsafe(c) ? '?' : c);
        }
        return printable.toString();
    }
}
