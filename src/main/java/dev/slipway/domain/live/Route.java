package dev.slipway.domain.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlLogin;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.Optional;

/**
 * The way to a database, as Prisma's engine takes it from a URL.
 *
 * @param host a name or an address, without brackets
 * @param socket the file of a Unix socket, which is used in place of host and port
 * @param login with the password, so never for people
 * @param database that is connected to
 * @param schema where Prisma's tables are; empty for MySQL, where it is the database
 * @param options command-line options for a PostgreSQL server
 */
public record Route(
        Dialect dialect,
        String host,
        int port,
        Optional<String> socket,
        UrlLogin login,
        String database,
        String schema,
        TlsWish tls,
        Optional<String> options) {
    private static final int POSTGRESQL_PORT = 5432;
    private static final int MYSQL_PORT = 3306;

    /**
     * The way that a URL describes.
     *
     * @throws ProblemException for a URL that is not of such a server, or that nobody can read
     */
    public static Route of(ConnectionUrl url) throws ProblemException {
        if (url.kind() != UrlKind.POSTGRESQL && url.kind() != UrlKind.MYSQL) {
            throw Problem.input("\"" + url.masked() + "\" is no URL of a PostgreSQL or MySQL server.")
                    .remedy("Give one with --url, such as postgresql://USER:PASSWORD@HOST:5432/DATABASE.");
        }
        if (!url.sound()) {
            throw Problem.input("\"" + url.masked() + "\" is no URL that Prisma can use: "
                            + url.defects().get(0).message())
                    .remedy("See what is wrong with it: slipway datasource show");
        }
        return url.kind() == UrlKind.MYSQL ? mysql(url) : postgresql(url);
    }

    private static Route postgresql(ConnectionUrl url) {
        int port = url.parts().port().orElse(POSTGRESQL_PORT);
        Optional<String> socket = value(url, "host")
                .filter(host -> host.startsWith("/"))
                .map(folder -> folder.replaceFirst("/+$", "") + "/.s.PGSQL." + port);
        UrlLogin login = url.login();
        return new Route(
                Dialect.POSTGRESQL,
                host(url),
                port,
                socket,
                login,
                login.database().orElse("postgres"),
                value(url, "schema").orElse("public"),
                TlsWish.postgresql(url),
                value(url, "options"));
    }

    private static Route mysql(ConnectionUrl url) {
        UrlLogin login = url.login();
        return new Route(
                Dialect.MYSQL,
                host(url),
                url.parts().port().orElse(MYSQL_PORT),
                value(url, "socket").map(path -> path.replaceFirst("^\\((.*)\\)$", "$1")),
                login,
                login.database().orElse("mysql"),
                "",
                TlsWish.mysql(url),
                Optional.empty());
    }

    private static String host(ConnectionUrl url) {
        return url.parts().host().orElse("localhost").replaceFirst("^\\[(.*)\\]$", "$1");
    }

    static Optional<String> value(ConnectionUrl url, String name) {
        return url.parameter(name).map(UrlParameter::value).filter(value -> !value.isEmpty());
    }

    /** Who logs in; empty where the URL names nobody. */
    public String role() {
        return login.user().orElse("");
    }

    /** Where the server is, for people and without a login. */
    public String server() {
        return socket.orElseGet(() -> (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port);
    }
}
