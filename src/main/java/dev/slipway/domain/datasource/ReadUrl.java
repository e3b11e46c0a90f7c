package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A URL that was read, before it is judged. */
record ReadUrl(
        String text,
        Optional<Provider> provider,
        UrlKind kind,
        Anatomy anatomy,
        List<UrlParameter> parameters,
        Masking masking) {

    static ReadUrl of(String text, Optional<Provider> provider) {
        Outline outline = Outline.of(text, provider);
        Anatomy anatomy = switch (outline.kind()) {
            case SQLITE -> SqliteReader.read(text, outline);
            case SQLSERVER -> new SqlServerReader(text, outline).read();
            default -> new AuthorityReader(text, outline).read();
        };
        List<UrlParameter> parameters = Parameters.of(outline.kind(), text, anatomy.parameters());
        Masking masking = Masking.of(text, Secrets.in(text, outline.kind(), anatomy, parameters));
        return new ReadUrl(text, provider, outline.kind(), anatomy, parameters, masking);
    }

    /** What stands before its host. */
    Credentials credentials() {
        return Credentials.find(text, anatomy.scheme().end(), anatomy.body().end(), kind);
    }

    /** Whether a password or a key is in it, or what may be one; the name of a server's user is hidden where it stands alone. */
    boolean hasSecret() {
        boolean server = switch (kind) {
            case POSTGRESQL, MYSQL, SQLSERVER, MONGODB -> true;
            case SQLITE, ACCELERATE, UNKNOWN -> false;
        };
        TextRange none = new TextRange(0, 0);
        return masking.hidesMoreThan(server ? credentials().user(text).orElse(none) : none);
    }

    /** The parameter of a canonical name that has an effect. */
    Optional<UrlParameter> parameter(String name) {
        return parameters.stream()
                .filter(p -> p.effective()
                        && p.meaning().filter(m -> m.name().equals(name)).isPresent())
                .findFirst();
    }

    UrlParts parts() {
        Optional<String> port = shown(anatomy.port());
        return new UrlParts(
                parameter("host")
                        .filter(p -> !p.secret())
                        .map(UrlParameter::value)
                        .or(() -> shown(anatomy.host())),
                port.filter(digits -> digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .map(Integer::parseInt),
                shown(anatomy.database()));
    }

    private Optional<String> shown(Optional<TextRange> range) {
        return range.filter(part -> !masking.hides(part))
                .map(part -> part.of(text))
                .map(Masking::printable);
    }

    /** The masked URL with a text in the place of a range. */
    Optional<String> corrected(TextRange range, String text) {
        return Optional.of(masking.corrected(List.of(new TextEdit(range.start(), range.end(), text))));
    }

    UrlDefect error(Flaw flaw, String message, Optional<String> corrected, String remedy) {
        return defect(flaw.kind(), Severity.ERROR, flaw.range(), message, corrected, remedy);
    }

    UrlDefect defect(
            DefectKind kind,
            Severity severity,
            TextRange range,
            String message,
            Optional<String> corrected,
            String remedy) {
        return new UrlDefect(kind, severity, range, masking.position(range.start()), message, corrected, remedy);
    }

    /** A place as a message names it. */
    String at(int offset) {
        return "character " + masking.position(offset);
    }
}
