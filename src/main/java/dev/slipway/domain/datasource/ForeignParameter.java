package dev.slipway.domain.datasource;

import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of another driver, and what Prisma has in its place.
 *
 * @param instead the parameter with its value; empty when there is nothing to write
 */
record ForeignParameter(String why, String instead) {
    /** The name of what is to be written. */
    String name() {
        int equals = instead.indexOf('=');
        return equals < 0 ? instead : instead.substring(0, equals);
    }

    static Optional<ForeignParameter> of(UrlKind kind, UrlParameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return switch (kind) {
            case MYSQL -> mysql(name, parameter);
            case POSTGRESQL -> postgres(name, parameter);
            case SQLSERVER, SQLITE, MONGODB, ACCELERATE, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<ForeignParameter> mysql(String name, UrlParameter parameter) {
        return switch (name) {
            case "sslmode", "ssl", "usessl", "tls", "requiressl" -> Optional.of(mysqlTls(parameter.value()));
            case "host", "unixsocket", "socketpath" ->
                parameter.value().startsWith("/")
                        ? Optional.of(new ForeignParameter(
                                "A Unix socket, such as Cloud SQL's, is socket= there.", "socket=" + path(parameter)))
                        : Optional.empty();
            case "sslca", "sslrootcert" ->
                Optional.of(new ForeignParameter(
                        "The server's root certificate is sslcert= there.", "sslcert=" + path(parameter)));
            default -> Optional.empty();
        };
    }

    /** A path is no secret, unlike what a parameter that is not known may hold. */
    private static String path(UrlParameter parameter) {
        String value = parameter.value();
        boolean plain =
                value.startsWith("/") && value.chars().allMatch(c -> c < 127 && c > ' ' && "@=&;?".indexOf(c) < 0);
        return plain ? value : parameter.shown();
    }

    private static ForeignParameter mysqlTls(String value) {
        String word = value.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        String why = "For MySQL, sslaccept= says whether the server's certificate is checked.";
        boolean off = word.startsWith("disable") || word.equals("false") || word.equals("0");
        boolean lax = word.startsWith("prefer")
                || word.startsWith("require")
                || word.equals("skipverify")
                || word.contains("rejectunauthorized\":false");
        return off
                ? new ForeignParameter(why + " A connection without TLS cannot be asked for.", "")
                : new ForeignParameter(why, lax ? "sslaccept=accept_invalid_certs" : "sslaccept=strict");
    }

    private static Optional<ForeignParameter> postgres(String name, UrlParameter parameter) {
        return switch (name) {
            case "ssl", "requiressl", "tls" ->
                Optional.of(new ForeignParameter(
                        "For PostgreSQL, sslmode= says whether the connection is encrypted.",
                        parameter.value().equals("false") || parameter.value().equals("0")
                                ? "sslmode=disable"
                                : "sslmode=require"));
            case "sslrootcert" ->
                Optional.of(new ForeignParameter(
                        "The server's root certificate is sslcert= there.", "sslcert=" + path(parameter)));
            case "searchpath", "currentschema" ->
                Optional.of(new ForeignParameter("The search path is schema= there.", "schema=" + parameter.shown()));
            case "socket", "unixsocket" ->
                parameter.value().startsWith("/")
                        ? Optional.of(new ForeignParameter(
                                "The folder of a Unix socket is host= there.", "host=" + path(parameter)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
