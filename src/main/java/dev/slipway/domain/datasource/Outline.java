package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a URL begins and ends in the text that holds it, and what kind of URL that makes it.
 *
 * @param body without white space and quotes around it
 * @param scheme see {@link Anatomy}
 */
record Outline(UrlKind kind, TextRange body, TextRange scheme, List<Flaw> flaws) {
    private static final int LONGEST_SCHEME = 40;

    static Outline of(String text, Optional<Provider> provider) {
        List<Flaw> flaws = new ArrayList<>();
        TextRange body = unquoted(text, stripped(text, flaws), flaws);
        if (body.length() == 0) {
            flaws.add(new Flaw(DefectKind.EMPTY, body));
        }
        TextRange scheme = scheme(text, body);
        UrlKind kind = kind(scheme.of(text), provider);
        if (body.length() > 0) {
            schemeFlaw(text, scheme, kind, provider).ifPresent(found -> flaws.add(new Flaw(found, scheme)));
        }
        return new Outline(kind, body, scheme, List.copyOf(flaws));
    }

    /** The URL standard takes control characters and spaces off both ends. */
    private static TextRange stripped(String text, List<Flaw> flaws) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from > 0) {
            flaws.add(new Flaw(DefectKind.SURROUNDING_SPACE, new TextRange(0, from)));
        }
        if (to < text.length()) {
            flaws.add(new Flaw(DefectKind.SURROUNDING_SPACE, new TextRange(to, text.length())));
        }
        return new TextRange(from, to);
    }

    private static TextRange unquoted(String text, TextRange body, List<Flaw> flaws) {
        if (body.length() == 0 || "\"'`".indexOf(text.charAt(body.start())) < 0) {
            return body;
        }
        flaws.add(new Flaw(DefectKind.QUOTES, new TextRange(body.start(), body.start() + 1)));
        boolean closed = body.length() > 1 && text.charAt(body.end() - 1) == text.charAt(body.start());
        return new TextRange(body.start() + 1, closed ? body.end() - 1 : body.end());
    }

    private static TextRange scheme(String text, TextRange body) {
        int variable = Scan.variable(text, body.start(), body.end());
        if (variable > body.start()) {
            return new TextRange(body.start(), variable);
        }
        for (String file : List.of("file:", "sqlite:")) {
            if (text.regionMatches(true, body.start(), file, 0, file.length())) {
                return new TextRange(body.start(), body.start() + file.length());
            }
        }
        int end = body.start();
        while (end < Math.min(body.end(), body.start() + LONGEST_SCHEME) && isSchemePart(text.charAt(end))) {
            end++;
        }
        return new TextRange(body.start(), slashesAt(text, end) ? end + 2 : body.start());
    }

    private static boolean slashesAt(String text, int end) {
        return end > 0 && text.charAt(end - 1) == ':' && text.startsWith("//", end);
    }

    private static boolean isSchemePart(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == ':';
    }

    private static UrlKind kind(String scheme, Optional<Provider> provider) {
        for (UrlKind kind : UrlKind.values()) {
            if (kind.schemes().stream().anyMatch(known -> known.equalsIgnoreCase(scheme))) {
                return kind;
            }
        }
        if (scheme.equalsIgnoreCase("sqlite:")) {
            return UrlKind.SQLITE;
        }
        if (scheme.equalsIgnoreCase("mariadb://")) {
            return UrlKind.MYSQL;
        }
        UrlKind kind = provider.map(Provider::kind).orElse(UrlKind.UNKNOWN);
        return kind == UrlKind.SQLITE && scheme.endsWith("//") ? UrlKind.UNKNOWN : kind;
    }

    private static Optional<DefectKind> schemeFlaw(
            String text, TextRange range, UrlKind kind, Optional<Provider> provider) {
        String scheme = range.of(text);
        if (scheme.startsWith("$")) {
            return Optional.empty();
        }
        boolean expected = provider.isEmpty() || provider.get().kind() == kind || kind == UrlKind.ACCELERATE;
        if (expected && kind.schemes().contains(scheme)) {
            return Optional.empty();
        }
        boolean caseOnly = kind.schemes().stream().anyMatch(known -> known.equalsIgnoreCase(scheme));
        return Optional.of(expected && caseOnly ? DefectKind.SCHEME_CASE : DefectKind.WRONG_SCHEME);
    }
}
