package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.List;

/** What stands behind the host of a URL: parameters of the path, query, fragment. */
record QueryInText(Span span, boolean web, boolean semicolons, List<TextRange> hidden) {
    /** @param strict whether every value is hidden */
    void mask(int from, int end, boolean strict) {
        String text = span.text();
        int hash = semicolons ? end : span.first("#", from, end);
        int query = semicolons ? end : span.first("?", from, hash);
        path(from, query, strict);
        for (int piece = query + 1; piece < hash; ) {
            int to = span.first("&?;", piece, hash);
            parameter(piece, to, strict);
            piece = to + 1;
        }
        boolean comment = text.startsWith("issuecomment-", Math.min(hash + 1, text.length()));
        if (hash + 1 < end && !comment) {
            hide(hash + 1, end);
        }
    }

    private void path(int from, int end, boolean strict) {
        int piece = span.first(";", from, end);
        while (piece < end) {
            int to = semicolons ? value(piece + 1, end) : span.first(";/", piece + 1, end);
            parameter(piece + 1, to, strict);
            piece = span.first(";", to, end);
        }
    }

    /** Where a setting of SQL Server ends; braces hold semicolons. */
    private int value(int from, int end) {
        int equals = span.first("=;", from, end);
        boolean braces = equals + 1 < end
                && span.text().charAt(equals) == '='
                && span.text().charAt(equals + 1) == '{';
        if (!braces) {
            return span.first(";", from, end);
        }
        int at = equals + 2;
        while (at < end) {
            boolean brace = span.text().charAt(at) == '}';
            if (brace && !span.text().startsWith("}}", at)) {
                return span.first(";", at, end);
            }
            at += brace ? 2 : 1;
        }
        return end;
    }

    private void parameter(int from, int to, boolean strict) {
        int equals = span.first("=", from, to);
        if (equals == to) {
            boolean plain = semicolons && span.text().substring(from, to).isBlank();
            hide(from, plain ? from : to);
            return;
        }
        String name = span.text().substring(from, equals);
        String value = span.text().substring(equals + 1, to);
        boolean shown = !web && !strict && SecretNames.isPlain(name, value);
        boolean placeholder = PasswordWords.contains(value);
        if (!shown && !placeholder) {
            hide(equals + 1, to);
        }
    }

    /** Without a sign that ends the sentence around it. */
    private void hide(int from, int to) {
        boolean sentence = !span.whole()
                && to > from + 1
                && to == span.wordEnd(from, span.length())
                && ".,:)]}".indexOf(span.text().charAt(to - 1)) >= 0;
        int end = sentence ? to - 1 : to;
        if (end > from) {
            hidden.add(new TextRange(from, end));
        }
    }
}
