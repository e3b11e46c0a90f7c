package dev.slipway.report.outcome;

import dev.slipway.domain.text.Printable;

/** Text between the tags of XML and HTML. */
final class Markup {
    private Markup() {}

    /** One line in which nothing is a tag, steers the eye, or cannot be in XML 1.0: what that forbids (section 2.2) is not printable. */
    static String word(String text) {
        return escaped(Printable.word(text));
    }

    /** The same with its line breaks. */
    static String lines(String text) {
        return escaped(Printable.lines(text));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            int at = "&<>\"'".indexOf(c);
            if (at >= 0) {
                safe.append("&#").append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
