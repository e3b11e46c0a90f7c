package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.TlsWish;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/** Logs in to PostgreSQL, or to a pooler before it, as the engine would. */
record PostgresLogin(Route route, Path folder) {
    /** @param address of the host, which is tried alone */
    Connection connect(String address, Duration patience) throws SQLException {
        // TLS to a socket is never asked for.
        if (route.tls().mode() == TlsWish.Mode.NEVER || route.socket().isPresent()) {
            return inStartup(address, "disable", patience);
        }
        try {
            return inStartup(address, "require", patience);
        } catch (SQLException e) {
            // The driver's own "prefer" also goes on in clear text where the engine would not.
            if (route.tls().mode() == TlsWish.Mode.PREFERRED && PostgresAnswers.withoutTls(e)) {
                return inStartup(address, "disable", patience);
            }
            throw e;
        }
    }

    /**
     * The settings of the session go with the first packet, and none is left behind in a session that a pooler hands on.
     * PgBouncer refuses one of them: then the driver sets it afterwards.
     */
    private Connection inStartup(String address, String sslMode, Duration patience) throws SQLException {
        try {
            return connect(address, sslMode, "9.0", patience);
        } catch (SQLException e) {
            if (said(e).contains("extra_float_digits")) {
                return connect(address, sslMode, "", patience);
            }
            throw e;
        }
    }

    private Connection connect(String address, String sslMode, String assumed, Duration patience) throws SQLException {
        // The driver knows whole seconds. Fewer would give up on a server that answers in time; the way has its own
        // end.
        String seconds = String.valueOf((patience.toMillis() + 999) / 1000);
        Properties settings = new Properties();
        settings.setProperty("user", route.role());
        settings.setProperty("password", route.login().password().orElse(""));
        settings.setProperty("ApplicationName", "slipway");
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("socketTimeout", seconds);
        settings.setProperty("sslmode", sslMode);
        settings.setProperty("sslfactory", TlsSockets.class.getName());
        settings.setProperty("gssEncMode", "disable");
        settings.setProperty("prepareThreshold", "0");
        settings.setProperty("tcpKeepAlive", "true");
        if (!assumed.isEmpty()) {
            settings.setProperty("assumeMinServerVersion", assumed);
        }
        route.options().ifPresent(options -> settings.setProperty("options", options));
        TlsSockets.settings(route, folder).forEach(settings::setProperty);
        route.socket().ifPresent(path -> {
            settings.setProperty("socketFactory", UnixSockets.class.getName());
            settings.setProperty(UnixSockets.PATH, path);
        });
        String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
        String database = URLEncoder.encode(route.database(), StandardCharsets.UTF_8);
        Connection connection =
                new Driver().connect("jdbc:postgresql://" + host + ":" + route.port() + "/" + database, settings);
        if (connection == null) {
            throw new SQLException("The driver takes no such address: " + host);
        }
        return connection;
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
