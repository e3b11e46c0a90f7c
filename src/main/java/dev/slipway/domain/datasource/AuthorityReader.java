package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code scheme://user:password@host:port/database?key=value#fragment}.
 *
 * <p>PostgreSQL and MySQL URLs are read by the URL standard, MongoDB's by its driver, which knows no fragment.
 */
final class AuthorityReader {
    private final String text;
    private final Outline outline;
    private final List<Flaw> flaws;
    private final int start;
    private final int end;

    AuthorityReader(String text, Outline outline) {
        this.text = text;
        this.outline = outline;
        this.flaws = new ArrayList<>(outline.flaws());
        this.start = outline.scheme().end();
        this.end = outline.body().end();
    }

    Anatomy read() {
        Credentials credentials = Credentials.find(text, start, end, outline.kind());
        reservedCharacters(credentials);
        int hostStart = credentials.present() ? credentials.at() + 1 : start;
        int hostEnd = Scan.first(text, "/?#", hostStart, end);
        HostPort host = Credentials.hosts(text, hostStart, hostEnd, credentials.present(), outline.kind());
        boolean fromVariable = text.startsWith("$", outline.scheme().start());
        host.flaw()
                .filter(flaw -> !(fromVariable && flaw.kind() == DefectKind.EMPTY_HOST))
                .ifPresent(flaws::add);
        boolean srv = text.regionMatches(true, outline.scheme().start(), "mongodb+srv:", 0, 12);
        if (srv && host.flaw().isEmpty() && (host.port().isPresent() || Scan.has(text, ",", host.host()))) {
            flaws.add(new Flaw(DefectKind.SRV_HOST, new TextRange(hostStart, hostEnd)));
        }
        boolean fragments = outline.kind() != UrlKind.MONGODB;
        int hash = fragments ? Scan.first(text, "#", hostEnd, end) : end;
        int mark = Scan.first(text, "?", hostEnd, hash);
        Optional<TextRange> query = mark == hash ? Optional.empty() : Optional.of(new TextRange(mark + 1, hash));
        Optional<TextRange> fragment = hash == end ? Optional.empty() : Optional.of(new TextRange(hash + 1, end));
        Optional<TextRange> database = database(hostEnd, mark);
        if (outline.kind() == UrlKind.MONGODB && database.isEmpty() && !fromVariable) {
            flaws.add(new Flaw(DefectKind.MISSING_DATABASE, new TextRange(hostEnd, mark)));
        }
        return new Anatomy(
                outline.body(),
                outline.scheme(),
                credentials.user(text),
                hidden(credentials, host),
                Optional.of(host.host()).filter(range -> range.length() > 0),
                host.port().filter(range -> range.length() > 0),
                database,
                query,
                fragment,
                query.map(range -> QueryReader.read(text, range)).orElse(List.of()),
                flaws);
    }

    private void reservedCharacters(Credentials credentials) {
        if (credentials.breaking() >= 0) {
            int at = credentials.breaking();
            flaws.add(new Flaw(DefectKind.RESERVED_CHARACTER, new TextRange(at, at + 1)));
        } else if (outline.kind() == UrlKind.MONGODB) {
            // The driver wants RFC 3986's reserved characters encoded, those too that the URL standard lets pass.
            credentials.hidden(text).stream()
                    .filter(password -> Scan.has(text, ":@[]", password))
                    .map(password -> Scan.first(text, ":@[]", password.start(), password.end()))
                    .map(at -> new Flaw(DefectKind.RESERVED_CHARACTER, new TextRange(at, at + 1)))
                    .forEach(flaws::add);
        }
    }

    /** Only the first segment of the path counts. */
    private Optional<TextRange> database(int hostEnd, int pathEnd) {
        int from = Math.min(hostEnd + 1, pathEnd);
        int to = Scan.first(text, "/", from, pathEnd);
        return from == to ? Optional.empty() : Optional.of(new TextRange(from, to));
    }

    /** Without an {@code @} in an unreadable URL nobody can say where the password is, nor without a scheme. */
    private List<TextRange> hidden(Credentials credentials, HostPort host) {
        if (outline.scheme().length() == 0 && end > start) {
            return List.of(new TextRange(start, credentials.present() ? credentials.at() : end));
        }
        boolean told = credentials.present()
                || host.flaw().isEmpty()
                || host.flaw().get().kind() == DefectKind.BARE_IPV6
                || looksLikeHosts(host);
        return told ? credentials.hidden(text) : List.of(new TextRange(start, end));
    }

    private boolean looksLikeHosts(HostPort host) {
        return host.flaw()
                        .filter(flaw -> flaw.kind() == DefectKind.SEVERAL_HOSTS)
                        .isPresent()
                && HostPort.readList(
                                text,
                                host.host().start(),
                                host.port().orElse(host.host()).end(),
                                false)
                        .flaw()
                        .isEmpty();
    }
}
