package dev.slipway.domain.secret;

import dev.slipway.domain.text.TextRange;
import java.util.List;

/** Finds logins without a scheme: {@code user:password@host}, {@code user@password@host}, {@code token@host/path}. */
record LoginsInText(Span span, List<TextRange> urls, List<TextRange> hidden) {
    private static final String STORE = ".pnpm/";
    private static final List<String> PACKAGES =
            List.of("npm:", "workspace:", "link:", "portal:", "patch:", "catalog:", "github:", "gitlab:", "git@");

    static void find(Span span, List<TextRange> urls, List<TextRange> hidden) {
        LoginsInText logins = new LoginsInText(span, urls, hidden);
        int start = 0;
        while (start < span.length()) {
            int end = span.wordEnd(start, span.length());
            logins.word(start, end);
            start = end + 1;
        }
    }

    private void word(int from, int end) {
        int at = span.last('@', from, end);
        if (at <= from || urls.stream().anyMatch(url -> url.start() < end && from < url.end())) {
            return;
        }
        String text = span.text();
        int start = text.startsWith("file:", from) ? from + 5 : from;
        if (text.startsWith("//", from)) {
            authority(from + 2, span.first("/?#", from + 2, end));
            return;
        }
        if (isPath(start, end) || PACKAGES.stream().anyMatch(prefix -> text.startsWith(prefix, from))) {
            return;
        }
        int colon = span.first(":", start, at);
        boolean hasPassword = colon > start && colon < at - 1 && text.charAt(colon + 1) != '/';
        if (hasPassword && !isScope(at)) {
            password(start == from ? colon + 1 : start, at);
        } else if (!hasPassword) {
            token(start, at, end);
        }
    }

    /** An address whose scheme was left out; two slashes without a login begin a share or a comment. */
    private void authority(int from, int end) {
        int at = span.last('@', from, end);
        if (at > from) {
            int colon = span.first(":", from, at);
            password(colon < at ? colon + 1 : from, at);
        }
    }

    private void password(int from, int at) {
        boolean digest = span.text().startsWith("sha256:", at + 1);
        if (!digest && !PasswordWords.contains(span.text().substring(from, at))) {
            hidden.add(new TextRange(from, at));
        }
    }

    /** A password in front of a second {@code @}, or a lone name in front of a host and a path. */
    private void token(int from, int at, int end) {
        int start = Math.max(from, lastOf("=([{,|", from, span.first("@", from, end)));
        if (span.text().startsWith("--", start)) {
            return; // An option that names a package: --external:@prisma/client.
        }
        int first = span.first("@", start, end);
        String before = span.text().substring(start, at);
        if (first > start && before.indexOf('/') < 0 && before.indexOf('\\') < 0) {
            // A package that was resolved beside another: name@1.2.3(other@4.5.6).
            boolean two = first < at && before.indexOf('(') < 0;
            if (two || isHostWithPath(at, end)) {
                hidden.add(new TextRange(start, at));
            }
        }
    }

    /** What follows the name of a package is its version. */
    private boolean isHostWithPath(int at, int end) {
        int slash = span.first("/?", at + 1, end);
        String host = span.text().substring(at + 1, slash);
        boolean version = !host.isEmpty() && "0123456789^~<>=*v".indexOf(host.charAt(0)) >= 0 && !isAddress(host);
        return slash < end && !host.isEmpty() && !version && HostList.areReadable(host);
    }

    private static boolean isAddress(String host) {
        return host.chars().filter(c -> c == '.').count() == 3
                && host.chars().allMatch(c -> c == '.' || c == ':' || (c >= '0' && c <= '9'));
    }

    /** In the name of a package's folder: {@code node_modules/@prisma}, {@code .pnpm/prisma@6.19.3}. */
    private boolean isScope(int at) {
        String text = span.text();
        int store = text.lastIndexOf(STORE, at);
        boolean stored =
                store >= 0 && text.substring(store + STORE.length(), at).chars().noneMatch(c -> c == '/' || c == ':');
        return stored || text.startsWith("node_modules/", at - 13);
    }

    private boolean isPath(int from, int end) {
        String text = span.text();
        boolean drive = from + 2 < end
                && Character.isLetter(text.charAt(from))
                && text.charAt(from + 1) == ':'
                && "/\\".indexOf(text.charAt(from + 2)) >= 0;
        return drive || List.of("/", "./", "../", "~/", "\\").stream().anyMatch(start -> text.startsWith(start, from));
    }

    private int lastOf(String signs, int from, int to) {
        int at = to;
        while (at > from && signs.indexOf(span.text().charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
