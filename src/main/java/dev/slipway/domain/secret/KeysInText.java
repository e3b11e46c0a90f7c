package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.List;

/** Finds {@code password=…} and its like in text that is no URL. */
record KeysInText(Span span, List<TextRange> urls, List<TextRange> hidden) {
    private static final String QUOTES = "\"'`";

    static void find(Span span, List<TextRange> urls, List<TextRange> hidden) {
        new KeysInText(span, urls, hidden).find();
    }

    private void find() {
        int done = 0;
        String text = span.text();
        for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
            int at = equals;
            boolean inUrl = urls.stream().anyMatch(url -> url.start() <= at && at < url.end());
            if (equals >= done && !inUrl && SecretNames.isTelltale(name(equals))) {
                int start = start(equals + 1);
                int end = valueEnd(start, isSetting(equals));
                done = end;
                if (end > start && !PasswordWords.contains(text.substring(start, end))) {
                    hidden.add(new TextRange(start, end));
                }
            }
        }
    }

    private String name(int equals) {
        int end = nameEnd(equals);
        return span.text().substring(nameStart(end), end);
    }

    private int nameEnd(int equals) {
        int end = equals;
        while (end > 0 && " \t".indexOf(span.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int nameStart(int end) {
        int start = end;
        while (start > 0 && isNamePart(span.text().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Between semicolons, as drivers other than Prisma's write it, a value may hold blanks. */
    private boolean isSetting(int equals) {
        int start = nameStart(nameEnd(equals));
        while (start > 0 && span.text().charAt(start - 1) == ' ') {
            start--;
        }
        return start > 0 && span.text().charAt(start - 1) == ';';
    }

    private int start(int from) {
        int start = from;
        while (start < span.length() && " \t".indexOf(span.text().charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private int valueEnd(int start, boolean setting) {
        String text = span.text();
        if (start >= text.length()) {
            return start;
        }
        char c = text.charAt(start);
        if (QUOTES.indexOf(c) >= 0) {
            int close = text.indexOf(c, start + 1);
            return close < 0 ? text.length() : close + 1;
        }
        if (c == '{') {
            return braceEnd(start);
        }
        int end = start;
        while (end < text.length() && !ends(text.charAt(end), setting)) {
            end++;
        }
        return end;
    }

    private boolean ends(char c, boolean setting) {
        return setting ? c == ';' || QUOTES.indexOf(c) >= 0 : "&;".indexOf(c) >= 0 || span.isGap(c);
    }

    private int braceEnd(int start) {
        int end = start + 1;
        while (end < span.length()) {
            boolean brace = span.text().charAt(end) == '}';
            if (brace && !span.text().startsWith("}}", end)) {
                return end + 1;
            }
            end += brace ? 2 : 1;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0;
    }
}
