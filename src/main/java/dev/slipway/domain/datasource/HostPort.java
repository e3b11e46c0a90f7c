package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/**
 * A host and its port, read by the URL standard's rules for schemes it does not know.
 *
 * @param flaw why no URL parser takes it
 */
record HostPort(TextRange host, Optional<TextRange> port, Optional<Flaw> flaw) {
    private static final String FORBIDDEN = "\u0000 #<>[\\]^|";
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads {@code text} from {@code from} to {@code to}, where the authority ends.
     *
     * @param credentials whether an {@code @} stands before it; then the host must not be empty
     */
    static HostPort read(String text, int from, int to, boolean credentials) {
        if (from < to && text.charAt(from) == '[') {
            return bracketed(text, from, to);
        }
        int colon = Scan.first(text, ":", from, to);
        TextRange host = new TextRange(from, colon);
        Optional<TextRange> port = colon == to ? Optional.empty() : Optional.of(new TextRange(colon + 1, to));
        return new HostPort(host, port, flaw(text, host, port, credentials, to));
    }

    /** Several hosts with a comma between them, as MongoDB's driver takes them; a single one is read as ever. */
    static HostPort readList(String text, int from, int to, boolean credentials) {
        int comma = Scan.first(text, ",", from, to);
        if (comma == to) {
            return read(text, from, to, credentials);
        }
        Optional<Flaw> flaw = Optional.empty();
        int start = from;
        while (start <= to && flaw.isEmpty()) {
            int end = Scan.first(text, ",", start, to);
            flaw = read(text, start, end, true).flaw();
            start = end + 1;
        }
        return new HostPort(new TextRange(from, to), Optional.empty(), flaw);
    }

    private static Optional<Flaw> flaw(
            String text, TextRange host, Optional<TextRange> port, boolean credentials, int to) {
        TextRange whole = new TextRange(host.start(), to);
        if (severalColons(text, whole) && isBareIpv6(text, whole)) {
            return Optional.of(new Flaw(DefectKind.BARE_IPV6, whole));
        }
        if (host.length() == 0 && (credentials || port.isPresent())) {
            return Optional.of(new Flaw(DefectKind.EMPTY_HOST, host));
        }
        int forbidden = Scan.first(text, FORBIDDEN, host.start(), host.end());
        if (forbidden < host.end()) {
            return Optional.of(new Flaw(DefectKind.INVALID_HOST, new TextRange(forbidden, forbidden + 1)));
        }
        if (port.isEmpty() || isPort(text, port.get())) {
            return Optional.empty();
        }
        boolean several = severalColons(text, whole) && Scan.has(text, ",", port.get());
        return Optional.of(
                new Flaw(several ? DefectKind.SEVERAL_HOSTS : DefectKind.INVALID_PORT, several ? whole : port.get()));
    }

    private static HostPort bracketed(String text, int from, int to) {
        int close = Scan.first(text, "]", from, to);
        int behind = Math.min(close + 1, to);
        TextRange host = new TextRange(from, behind);
        Optional<TextRange> port = behind < to && text.charAt(behind) == ':'
                ? Optional.of(new TextRange(behind + 1, to))
                : Optional.empty();
        boolean address = close < to && close - from < 60 && isBareIpv6(text, new TextRange(from + 1, close));
        if (!address || (behind < to && port.isEmpty())) {
            return new HostPort(host, port, Optional.of(new Flaw(DefectKind.INVALID_HOST, new TextRange(from, to))));
        }
        Optional<Flaw> flaw =
                port.filter(range -> !isPort(text, range)).map(range -> new Flaw(DefectKind.INVALID_PORT, range));
        return new HostPort(host, port, flaw);
    }

    /**
     * The URL parser drops tabs and line ends wherever they stand; an empty port is none. Braces may be replaced yet,
     * a bare {@code $NAME} is not.
     */
    private static boolean isPort(String text, TextRange range) {
        if (Scan.braces(text, range)) {
            return true;
        }
        int value = 0;
        for (int i = range.start(); i < range.end(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                continue;
            }
            if (c < '0' || c > '9') {
                return false;
            }
            value = Math.min(value * 10 + (c - '0'), HIGHEST_PORT + 1);
        }
        return value <= HIGHEST_PORT;
    }

    private static boolean severalColons(String text, TextRange range) {
        int first = Scan.first(text, ":", range.start(), range.end());
        return first < range.end() && Scan.first(text, ":", first + 1, range.end()) < range.end();
    }

    private static boolean isBareIpv6(String text, TextRange range) {
        int colons = 0;
        for (int i = range.start(); i < range.end(); i++) {
            char c = text.charAt(i);
            colons += c == ':' ? 1 : 0;
            if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return colons > 1 && range.length() < 60;
    }
}
