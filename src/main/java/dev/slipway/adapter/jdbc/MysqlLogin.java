package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.TlsWish;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Connection;
import org.mariadb.jdbc.Driver;

/** Logs in to MySQL or MariaDB as the engine would. */
record MysqlLogin(Route route, Path folder) {
    /** @param address of the host, which is tried alone; for a certificate that is looked at, its name */
    Connection connect(String address, Duration patience) throws SQLException {
        String milliseconds = String.valueOf(Math.max(1, patience.toMillis()));
        Properties settings = new Properties();
        settings.setProperty("user", route.role());
        settings.setProperty("password", route.login().password().orElse(""));
        settings.setProperty("connectTimeout", milliseconds);
        settings.setProperty("socketTimeout", milliseconds);
        settings.setProperty("allowPublicKeyRetrieval", "true");
        settings.setProperty("connectionAttributes", "program_name:slipway");
        settings.setProperty("tcpKeepAlive", "true");
        tls(settings);
        route.socket().ifPresent(path -> {
            settings.setProperty("socketFactory", UnixSockets.class.getName());
            settings.setProperty(UnixSockets.PATH, path);
        });
        String host = "address=(host=" + address + ")(port=" + route.port() + ")(type=primary)";
        return Driver.connect(Configuration.parse("jdbc:mariadb://" + host + "/" + route.database(), settings));
    }

    private void tls(Properties settings) {
        settings.setProperty("sslMode", sslMode());
        settings.setProperty("tlsSocketType", MysqlTrust.TYPE);
        route.tls()
                .certificate()
                .filter(file -> route.tls().strict())
                .ifPresent(file -> settings.setProperty(
                        "serverSslCert", folder.resolve(file).toString()));
        route.tls().identity().ifPresent(file -> {
            settings.setProperty("keyStore", folder.resolve(file).toString());
            settings.setProperty("keyStoreType", "PKCS12");
            settings.setProperty("keyStorePassword", route.tls().password().orElse(""));
        });
    }

    private String sslMode() {
        if (route.tls().mode() == TlsWish.Mode.NEVER) {
            return "disable";
        }
        return route.tls().strict() ? "verify-full" : "trust";
    }
}
