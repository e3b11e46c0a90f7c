package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Text of any kind without the secrets in it: what a file said, what was typed, what a message repeats. */
public final class MaskedText {
    private MaskedText() {}

    /**
     * The same lines with three asterisks for each secret: the login of a URL, but for its user, the values of its
     * parameters, and what stands behind keys such as {@code password=} and options such as {@code --password}. Where a URL cannot be read, all of its
     * authority is hidden. What is masked already is left as it is.
     */
    public static String of(String text) {
        if (!holdsASign(text)) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            masked.append(masked(new Span(text.substring(start, end), false)));
            if (feed >= 0) {
                masked.append('\n');
            }
            start = end + 1;
        }
        return masked.toString();
    }

    /** The same for a value that is known to be one: blanks and quotation marks in it do not end a password. */
    public static String ofValue(String value) {
        return holdsASign(value) ? masked(new Span(value, true)) : value;
    }

    private static boolean holdsASign(String text) {
        return text.indexOf('@') >= 0
                || text.indexOf('=') >= 0
                || text.indexOf(":/") >= 0
                || text.contains("-u")
                || text.contains("--")
                || text.indexOf("uthorization:") >= 0;
    }

    /** What {@link #ofValue} hides. */
    public static List<TextRange> hidden(String value) {
        return hidden(new Span(value, true));
    }

    private static String masked(Span span) {
        List<TextRange> hidden = hidden(span);
        return hidden.isEmpty() ? span.text() : Masking.replaced(span.text(), hidden);
    }

    private static List<TextRange> hidden(Span span) {
        List<TextRange> urls = new ArrayList<>();
        List<TextRange> hidden = new ArrayList<>();
        UrlsInText.find(span, urls, hidden);
        LoginsInText.find(span, urls, hidden);
        KeysInText.find(span, urls, hidden);
        OptionsInText.find(span, hidden);
        hidden.removeIf(range -> isMasked(range.of(span.text())));
        return hidden;
    }

    /** Nothing but asterisks, and signs that a message about a URL may point to. */
    private static boolean isMasked(String part) {
        return part.replace(Masking.MASK, "").chars().allMatch(c -> "/?#:@[]".indexOf(c) >= 0)
                && part.contains(Masking.MASK);
    }
}
