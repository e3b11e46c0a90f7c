package dev.slipway.domain.dotenv;

import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the entries of a .env file. Source of the rules: the pattern {@code LINE} of dotenv 16. Unlike there, a key, its
 * equals sign and the beginning of its value stand on one line.
 */
final class DotEnvReader {
    private static final String LINE_ENDS = "\r\n";

    private final String text;
    private final LineMap lines;
    private final List<DotEnvEntry> entries = new ArrayList<>();
    private int at;

    DotEnvReader(String text) {
        this.text = text;
        this.lines = new LineMap(text);
    }

    List<DotEnvEntry> read() {
        while (at < text.length()) {
            line();
        }
        return entries;
    }

    private void line() {
        skipBlank();
        int start = at;
        String key = word();
        if (key.equals("export") && at < text.length() && isBlank(text.charAt(at))) {
            skipBlank();
            start = at;
            key = word();
        }
        int keyEnd = at;
        skipBlank();
        if (!key.isEmpty() && separator(keyEnd)) {
            skipBlank();
            entries.add(entry(key, start));
        }
        skipLine();
    }

    /** A key ends with an equals sign, or with a colon that follows it closely and is followed by a blank. */
    private boolean separator(int keyEnd) {
        boolean equals = at < text.length() && text.charAt(at) == '=';
        boolean colon =
                at == keyEnd && text.startsWith(":", at) && at + 1 < text.length() && isBlank(text.charAt(at + 1));
        at += equals || colon ? 1 : 0;
        return equals || colon;
    }

    private DotEnvEntry entry(String key, int keyStart) {
        boolean quote = at < text.length() && "'\"`".indexOf(text.charAt(at)) >= 0;
        boolean escapes = text.startsWith("\"", at);
        int close = quote ? closing(text.charAt(at)) : -1;
        if (close < 0) {
            return unquoted(key, quote, escapes, keyStart);
        }
        TextRange inside = new TextRange(at + 1, close);
        at = close + 1;
        return new DotEnvEntry(
                key, keyStart, inside, Escapes.resolve(text, inside, escapes), lines.line(keyStart), false);
    }

    /**
     * Where the quote that opens here is closed, maybe lines below; -1 when it is not. An escaped quote closes only
     * where no other does, and nothing but a comment may follow the one that closes.
     */
    private int closing(char quote) {
        int best = -1;
        for (int i = at + 1; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == quote;
            i += escaped ? 1 : 0;
            if (text.charAt(i) == quote) {
                best = endsLine(i + 1) ? i : best;
                if (!escaped) {
                    return best;
                }
            }
        }
        return best;
    }

    private boolean endsLine(int from) {
        int behind = from;
        while (behind < text.length() && isBlank(text.charAt(behind))) {
            behind++;
        }
        return behind >= text.length() || "#\r\n".indexOf(text.charAt(behind)) >= 0;
    }

    private DotEnvEntry unquoted(String key, boolean quote, boolean escapes, int keyStart) {
        int start = at;
        while (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int end = at;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        boolean cut = end == at && end > start && at < text.length() && text.charAt(at) == '#';
        // What stands between equal quotes loses them even where more of them stand between.
        boolean wrapped = quote && end - start > 1 && text.charAt(end - 1) == text.charAt(start);
        TextRange range = wrapped ? new TextRange(start + 1, end - 1) : new TextRange(start, end);
        return new DotEnvEntry(key, keyStart, range, Escapes.resolve(text, range, escapes), lines.line(keyStart), cut);
    }

    private String word() {
        int start = at;
        while (at < text.length() && isKeyPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlank() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && LINE_ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        at++;
    }

    /** White space of JavaScript that ends no line. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\uFEFF' || c == '\f' || c == '\u000b';
    }

    private static boolean isKeyPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }
}
