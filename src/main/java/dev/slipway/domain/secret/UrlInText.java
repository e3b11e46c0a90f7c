package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.List;

/** One URL in a text: from behind its scheme to a place where the next one begins. */
final class UrlInText {
    private static final String ENDS = "/?#;";
    private final Span span;
    private final int start;
    private final int limit;
    private final boolean web;
    private final boolean file;
    private final boolean semicolons;
    private final List<TextRange> hidden;

    /** @param web whether an {@code @} in the path is one of the path */
    UrlInText(Span span, TextRange region, String scheme, boolean web, List<TextRange> hidden) {
        this.span = span;
        this.start = region.start();
        this.limit = region.end();
        this.web = web;
        this.file = scheme.equals("file");
        this.semicolons = scheme.equals("sqlserver");
        this.hidden = hidden;
    }

    /** Hides what is secret, and returns where the URL ends. */
    int mask() {
        int word = span.wordEnd(start, limit);
        int end = semicolons ? settingsEnd() : word;
        int authority = span.first(ENDS, start, word);
        int at = span.last('@', start, authority);
        boolean readable = isReadable(at + 1, authority);
        if (!readable) {
            return unreadable(word, end);
        }
        int behind = authority;
        if (!web) {
            int late = late(authority, word);
            behind = late < 0 ? authority : span.first(ENDS, late + 1, Math.max(word, late + 1));
            at = late < 0 ? at : late;
        }
        if (at >= 0) {
            login(at);
        }
        int last = Math.max(span.wordEnd(behind, limit), end);
        new QueryInText(span, web, semicolons, hidden).mask(behind, last, false);
        return last;
    }

    /** SQL Server's settings end with a quotation mark, unless braces hold it. */
    private int settingsEnd() {
        int at = start;
        while (at < limit && "\"'`".indexOf(span.text().charAt(at)) < 0) {
            boolean braces = span.text().startsWith("={", at);
            int close = braces ? span.text().indexOf('}', at) : -1;
            at = braces ? (close < 0 || close >= limit ? limit : close + 1) : at + 1;
        }
        return at;
    }

    private boolean isReadable(int from, int authority) {
        int host = Math.max(from, start);
        return HostList.areReadable(span.text().substring(host, Math.max(host, authority)));
    }

    /** An {@code @} behind the slash or the blank that a password of a database has in it; or -1. */
    private int late(int authority, int word) {
        int query = span.first("?#;", authority, word);
        int inPath = span.last('@', authority, query);
        boolean endsWithBlank = authority == word
                && word < limit
                && Character.isWhitespace(span.text().charAt(word));
        return inPath >= 0 || !endsWithBlank || span.last('@', start, word) >= 0 ? inPath : span.last('@', word, limit);
    }

    private void login(int at) {
        int colon = span.first(":", start, at);
        String user = span.text().substring(start, colon);
        if (user.equals("git") && colon == at) {
            return;
        }
        String password = span.text().substring(Math.min(colon + 1, at), at);
        // Where a token is the user, the password is nothing, or a word that says so.
        boolean token = web && (password.isEmpty() || password.equals("x-oauth-basic"));
        boolean plainUser = !token && colon < at && colon > start && user.indexOf('@') < 0 && user.indexOf('/') < 0;
        int from = plainUser ? colon + 1 : start;
        if (!plainUser || !PasswordWords.contains(password)) {
            hide(from, at);
        }
    }

    private int unreadable(int word, int end) {
        int inWord = span.last('@', start, word);
        int at = inWord >= 0 ? inWord : span.last('@', word, limit);
        if (at < 0 && file) {
            return word;
        }
        if (at < 0) {
            hide(start, word);
            new QueryInText(span, web, semicolons, hidden).mask(span.first("?#;", start, word), end, true);
            return end;
        }
        int last = Math.max(end, span.wordEnd(at, limit));
        int behind = span.first(ENDS, at + 1, last);
        boolean told = isReadable(at + 1, behind);
        if (told) {
            login(at);
        } else {
            hide(start, behind);
        }
        new QueryInText(span, web, semicolons, hidden).mask(behind, last, !told);
        return last;
    }

    private void hide(int from, int to) {
        if (to > from) {
            hidden.add(new TextRange(from, to));
        }
    }
}
