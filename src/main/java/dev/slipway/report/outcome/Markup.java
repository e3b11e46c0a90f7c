package dev.slipway.report.outcome;

import dev.slipway.domain.text.Printable;

/** Text between the tags of XML and HTML, and in Markdown. */
final class Markup {
    /** What a cell of a table shows of one text. */
    private static final int MOST = 2000;

    private static final String MARKDOWN = "\\`*_[]#+-.|~<>&@:$";

    private Markup() {}

    /** One line in which nothing is a tag, steers the eye, or cannot be in XML 1.0: what that forbids (section 2.2) is not printable. */
    static String word(String text) {
        return escaped(Printable.word(text));
    }

    /** The same with its line breaks. */
    static String lines(String text) {
        return escaped(Printable.lines(text));
    }

    /**
     * One line of Markdown in which nothing is any. Who is named after an at sign would be told of it, and a number sign links
     * to an issue, also where both were escaped: hosts look for them in what is shown, so that a space of no width parts them.
     */
    static String prose(String text) {
        return markdown(text).replace("&#64;", "&#64;&#8203;").replace("&#35;", "&#35;&#8203;");
    }

    /** The same as code, where hosts look for no names, and what is copied is what was meant. */
    static String code(String text) {
        return "<code>" + markdown(text) + "</code>";
    }

    /** Lines as they stand. */
    static String block(String lines) {
        return "<pre>\n" + escaped(Printable.lines(lines), MARKDOWN) + "</pre>\n";
    }

    private static String markdown(String text) {
        String word = Printable.word(text);
        return escaped(word.length() > MOST ? word.substring(0, MOST) + "…" : word, MARKDOWN);
    }

    private static String escaped(String text) {
        return escaped(text, "&<>\"'");
    }

    private static String escaped(String text, String special) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            int at = special.indexOf(c);
            if (at >= 0) {
                safe.append("&#").append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
