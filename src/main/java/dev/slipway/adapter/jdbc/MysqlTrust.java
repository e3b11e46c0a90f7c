package dev.slipway.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.export.SslMode;
import org.mariadb.jdbc.plugin.tls.main.DefaultTlsSocketPlugin;

/**
 * Whom MariaDB's driver trusts; it finds this as a service. Its own way goes on with a certificate that nobody trusts:
 * it sends the login and takes what the server then proves of the password in the certificate's place (MariaDB 11.4).
 * Prisma's engine does not, and ends there.
 */
public final class MysqlTrust extends DefaultTlsSocketPlugin {
    static final String TYPE = "slipway";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public TrustManager[] getTrustManager(Configuration settings, ExceptionFactory failures, HostAddress host)
            throws SQLException {
        if (settings.sslMode() == SslMode.TRUST) {
            return super.getTrustManager(settings, failures, host);
        }
        try {
            return TlsContext.signers(
                    Optional.ofNullable(settings.serverSslCert()).map(Path::of));
        } catch (GeneralSecurityException | IOException e) {
            throw failures.create("No certificate of a signer could be read", "08000", e);
        }
    }
}
