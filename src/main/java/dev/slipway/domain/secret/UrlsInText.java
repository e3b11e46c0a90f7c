package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds URLs by their schemes, one after another. */
final class UrlsInText {
    /** Known with a single slash too: a path that was made of a URL has no second one. */
    private static final Set<String> KNOWN = Vocabulary.of("""
            http https postgres postgresql mysql mariadb mongodb mongodb+srv sqlserver prisma prisma+postgres
            libsql socks5 socks5h redis rediss cockroachdb amqp amqps ftp wss ws""");

    private static final Set<String> WEB = Vocabulary.of("""
            http https ftp ws wss git ssh git+ssh git+https git+http socks5 socks5h file s3 docker oci npm jar
            image""");

    private UrlsInText() {}

    static void find(Span span, List<TextRange> urls, List<TextRange> hidden) {
        int from = 0;
        for (int start = next(span, from, false); start >= 0; start = next(span, from, false)) {
            String scheme = scheme(span.text(), start);
            int following = next(span, start, true);
            int limit = following < 0 ? span.length() : schemeStart(span.text(), following);
            TextRange region = new TextRange(start, limit);
            int end = new UrlInText(span, region, scheme, WEB.contains(scheme), hidden).mask();
            urls.add(new TextRange(start, end));
            from = Math.max(end, start);
        }
    }

    /** Behind the slashes of the next scheme, or -1. */
    private static int next(Span span, int from, boolean atBoundary) {
        String text = span.text();
        for (int colon = text.indexOf(":/", from); colon >= 0; colon = text.indexOf(":/", colon + 1)) {
            boolean two = text.startsWith("//", colon + 1);
            int start = colon + (two ? 3 : 2);
            String scheme = scheme(text, start);
            boolean known = two ? !scheme.isEmpty() : KNOWN.contains(scheme);
            int begin = schemeStart(text, start);
            if (known && begin >= from && (!atBoundary || isBoundary(span, begin))) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isBoundary(Span span, int begin) {
        return begin == 0
                || span.isGap(span.text().charAt(begin - 1))
                || "=(,[|".indexOf(span.text().charAt(begin - 1)) >= 0;
    }

    private static int schemeStart(String text, int behindSlashes) {
        int end = text.lastIndexOf(':', behindSlashes - 1);
        int start = end;
        while (start > 0 && isSchemePart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String scheme(String text, int behindSlashes) {
        int end = text.lastIndexOf(':', behindSlashes - 1);
        return text.substring(schemeStart(text, behindSlashes), end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSchemePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0;
    }
}
