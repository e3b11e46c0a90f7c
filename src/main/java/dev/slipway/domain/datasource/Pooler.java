package dev.slipway.domain.datasource;

import java.util.Locale;
import java.util.Optional;

/**
 * A connection pooler between the application and its database, told by host and port.
 *
 * @param service whose it is
 * @param certain whether host and port leave no doubt of it, or of its mode
 */
public record Pooler(String service, Mode mode, boolean certain) {
    /** How a pooler hands out the database's connections. */
    public enum Mode {
        /** One transaction at a time, so that prepared statements and locks of a session do not last. */
        TRANSACTION,
        /** One client at a time. */
        SESSION,
        /** One transaction at a time until a client prepares a statement, then one client: Amazon RDS Proxy. */
        PINNING
    }

    static Optional<Pooler> of(ReadUrl reading) {
        String host = reading.parts().host().orElse("").toLowerCase(Locale.ROOT);
        int port = reading.parts().port().orElse(0);
        if (host.endsWith(".pooler.supabase.com")) {
            return Optional.of(new Pooler("Supabase", port == 6543 ? Mode.TRANSACTION : Mode.SESSION, true));
        }
        // The dedicated pooler answers beside the database, on a port of its own.
        if (host.endsWith(".supabase.co") && port == 6543) {
            return Optional.of(new Pooler("Supabase", Mode.TRANSACTION, true));
        }
        if (host.endsWith(".neon.tech") && Scan.first(host, ".", 0, host.length()) == host.indexOf("-pooler.") + 7) {
            return Optional.of(new Pooler("Neon", Mode.TRANSACTION, true));
        }
        if (host.endsWith(".ondigitalocean.com") && port == 25061) {
            return Optional.of(new Pooler("DigitalOcean", Mode.TRANSACTION, true));
        }
        if (isAmazon(host) && host.contains(".proxy-")) {
            return Optional.of(new Pooler("Amazon RDS Proxy", Mode.PINNING, true));
        }
        boolean usual = port == 6432 || host.contains("pgbouncer") || host.contains("pgcat");
        return usual && reading.kind() == UrlKind.POSTGRESQL
                ? Optional.of(new Pooler(host.contains("pgcat") ? "PgCat" : "PgBouncer", Mode.TRANSACTION, false))
                : Optional.empty();
    }

    /** The service whose database, and no pooler, certainly stands behind a host. */
    static Optional<String> direct(ReadUrl reading) {
        String host = reading.parts().host().orElse("").toLowerCase(Locale.ROOT);
        if (of(reading).isPresent()) {
            return Optional.empty();
        }
        if (isAmazon(host)) {
            return Optional.of("Amazon RDS");
        }
        if (host.endsWith(".supabase.co")) {
            return Optional.of("Supabase");
        }
        return host.endsWith(".neon.tech") ? Optional.of("Neon") : Optional.empty();
    }

    private static boolean isAmazon(String host) {
        return host.endsWith(".rds.amazonaws.com") || host.endsWith(".rds.amazonaws.com.cn");
    }
}
