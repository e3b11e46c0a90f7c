package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the host: a user and a password.
 *
 * @param start behind the scheme
 * @param at where the {@code @} is, as far as can be told; -1 where there is none
 * @param breaking the first raw {@code /}, {@code ?} or {@code #} before that {@code @}, which ends the authority for a
 *     URL parser; -1 where there is none
 */
record Credentials(int start, int at, int breaking) {
    private static final String DELIMITERS = "/?#";

    static Credentials find(String text, int start, int end, UrlKind kind) {
        int stop = Scan.first(text, DELIMITERS, start, end);
        int at = Scan.last(text, '@', start, stop);
        int hostStart = at < 0 ? start : at + 1;
        boolean readable = hosts(text, hostStart, stop, at >= 0, kind).flaw().isEmpty();
        boolean plainHost = readable && at < 0 && stop > start && Scan.first(text, ":", start, stop) == stop;
        int later = stop == end || plainHost ? -1 : later(text, stop, end, readable);
        return later < 0 ? new Credentials(start, at, -1) : new Credentials(start, later, stop);
    }

    static HostPort hosts(String text, int from, int to, boolean credentials, UrlKind kind) {
        return kind == UrlKind.MONGODB
                ? HostPort.readList(text, from, to, credentials)
                : HostPort.read(text, from, to, credentials);
    }

    /**
     * The {@code @} that was meant, behind the delimiter that ended the authority. In a URL that can be read, an
     * {@code @} behind {@code key=} belongs to a parameter.
     */
    private static int later(String text, int stop, int end, boolean readable) {
        int path = text.charAt(stop) == '/' ? Scan.first(text, "?#", stop, end) : stop;
        int limit = Math.max(path, Scan.first(text, "=", stop, end));
        int at = Scan.last(text, '@', stop, limit);
        return at >= 0 || readable ? at : Scan.last(text, '@', stop, end);
    }

    boolean present() {
        return at >= 0;
    }

    /** The user, where it can be told from the password. */
    Optional<TextRange> user(String text) {
        if (at < 0) {
            return Optional.empty();
        }
        int colon = Scan.first(text, ":", start, at);
        boolean broken = breaking >= 0 && breaking <= colon;
        return broken || colon == start ? Optional.empty() : Optional.of(new TextRange(start, colon));
    }

    /** What must not be shown: the password, but for the character that breaks it. */
    List<TextRange> hidden(String text) {
        if (at < 0) {
            return List.of();
        }
        int behindUser = user(text).map(TextRange::end).orElse(start);
        int from = text.charAt(behindUser) == ':' ? behindUser + 1 : behindUser;
        List<TextRange> hidden = new ArrayList<>();
        if (breaking >= from) {
            hidden.add(new TextRange(from, breaking));
            hidden.add(new TextRange(breaking + 1, at));
        } else {
            hidden.add(new TextRange(Math.min(from, at), at));
        }
        hidden.removeIf(range -> range.length() == 0);
        return hidden;
    }
}
