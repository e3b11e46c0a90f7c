package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Set;

/** Finds what a command line gives away: {@code --password VALUE}, {@code -u USER:VALUE}, {@code Authorization: Bearer VALUE}. */
record OptionsInText(Span span, List<TextRange> hidden) {
    private static final Set<String> SCHEMES = Set.of("Bearer", "Basic", "Token", "Digest");

    static void find(Span span, List<TextRange> hidden) {
        if (!span.whole()) {
            new OptionsInText(span, hidden).find();
        }
    }

    private void find() {
        String before = "";
        int end;
        for (int start = next(0); start < span.length(); start = next(end)) {
            end = span.wordEnd(start, span.length());
            String word = span.text().substring(start, end);
            boolean header = before.equalsIgnoreCase("authorization:");
            if (before.equals("-u") || before.equals("--user")) {
                hide(span.first(":", start, end) + 1, end);
            } else if (isTelltale(before) && !word.startsWith("-")) {
                hide(start, valueEnd(start, end));
            } else if (header && !SCHEMES.contains(word)) {
                hide(start, end);
            }
            before = header && SCHEMES.contains(word) ? before : word;
        }
    }

    private static boolean isTelltale(String option) {
        return option.startsWith("--") && option.indexOf('=') < 0 && SecretNames.isTelltale(option);
    }

    /** The next word; what separates the members of a list is none. */
    private int next(int from) {
        int start = from;
        while (start < span.length() && isBetween(span.text().charAt(start))) {
            start++;
        }
        return start;
    }

    private boolean isBetween(char c) {
        return span.isGap(c) || ",[]".indexOf(c) >= 0;
    }

    /** A value in quotation marks may hold blanks. */
    private int valueEnd(int start, int end) {
        char quote = start == 0 ? ' ' : span.text().charAt(start - 1);
        int close = "\"'".indexOf(quote) < 0 ? end : span.text().indexOf(quote, start);
        return Math.max(close, end);
    }

    private void hide(int start, int end) {
        if (start < end && !SecretNames.isHarmless(span.text().substring(start, end))) {
            hidden.add(new TextRange(start, end));
        }
    }
}
