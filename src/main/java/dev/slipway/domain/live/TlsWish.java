package dev.slipway.domain.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import java.util.Optional;
import java.util.Set;

/**
 * How a URL wants its connection encrypted.
 *
 * @param strict whether the server's certificate must be valid and of that host
 * @param certificate a PEM file of those who may have signed it, relative to the schema's folder
 * @param identity a PKCS 12 file with the client's certificate, likewise
 * @param password of that file; never for people
 */
public record TlsWish(
        Mode mode, boolean strict, Optional<String> certificate, Optional<String> identity, Optional<String> password) {
    /** Whether to encrypt. */
    public enum Mode {
        NEVER,
        /** Where the server can. */
        PREFERRED,
        REQUIRED
    }

    /** Prisma's default is to encrypt where the server can, and to trust whoever answers; unknown words change nothing. */
    static TlsWish postgresql(ConnectionUrl url) {
        Mode mode = switch (Route.value(url, "sslmode").orElse("prefer")) {
            case "disable" -> Mode.NEVER;
            case "require" -> Mode.REQUIRED;
            default -> Mode.PREFERRED;
        };
        return of(url, mode);
    }

    /** Prisma encrypts a connection to MySQL when a parameter of TLS is there, and never else. */
    static TlsWish mysql(ConnectionUrl url) {
        boolean asked = Set.of("sslaccept", "sslcert", "sslidentity").stream()
                .anyMatch(p -> url.parameter(p).isPresent());
        return of(url, asked ? Mode.REQUIRED : Mode.NEVER);
    }

    private static TlsWish of(ConnectionUrl url, Mode mode) {
        boolean strict = Route.value(url, "sslaccept")
                .filter(word -> !word.equals("accept_invalid_certs"))
                .isPresent();
        return new TlsWish(
                mode,
                strict,
                Route.value(url, "sslcert"),
                Route.value(url, "sslidentity"),
                Route.value(url, "sslpassword"));
    }

    @Override
    public String toString() {
        return mode + (strict ? ", strict" : "");
    }
}
