package dev.slipway.domain.datasource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A setting of the connection pool that a URL can hold; each kind of URL has its own name for it. */
public enum PoolSetting {
    CONNECTION_LIMIT("connection_limit", "connectionLimit", "maxPoolSize"),
    POOL_TIMEOUT("pool_timeout", "poolTimeout", ""),
    CONNECT_TIMEOUT("connect_timeout", "connectTimeout", "connectTimeoutMS"),
    PGBOUNCER("pgbouncer", "", "");

    /** What other drivers, and other kinds of URL, call the same. */
    private static final Map<String, PoolSetting> ALIASES = Map.ofEntries(
            Map.entry("connectionlimit", CONNECTION_LIMIT),
            Map.entry("maxpoolsize", CONNECTION_LIMIT),
            Map.entry("poolsize", CONNECTION_LIMIT),
            Map.entry("maxconnections", CONNECTION_LIMIT),
            Map.entry("pooltimeout", POOL_TIMEOUT),
            Map.entry("waitqueuetimeoutms", POOL_TIMEOUT),
            Map.entry("connecttimeout", CONNECT_TIMEOUT),
            Map.entry("connecttimeoutms", CONNECT_TIMEOUT),
            Map.entry("logintimeout", CONNECT_TIMEOUT));

    private final String word;
    private final String sqlServer;
    private final String mongo;

    PoolSetting(String word, String sqlServer, String mongo) {
        this.word = word;
        this.sqlServer = sqlServer;
        this.mongo = mongo;
    }

    /** The parameter's usual name in a kind of URL; empty where it has none. */
    public Optional<String> parameter(UrlKind kind) {
        String name = switch (kind) {
            case POSTGRESQL -> word;
            case MYSQL -> this == PGBOUNCER ? "" : word;
            case SQLSERVER -> sqlServer;
            case MONGODB -> mongo;
            case SQLITE -> this == CONNECTION_LIMIT ? word : "";
            case ACCELERATE, UNKNOWN -> "";
        };
        return Optional.of(name).filter(found -> !found.isEmpty());
    }

    /** The name in PostgreSQL URLs, which stands for the setting. */
    public String word() {
        return word;
    }

    /** The setting that a name from elsewhere means. */
    static Optional<PoolSetting> meant(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "").replace("-", "");
        return Optional.ofNullable(ALIASES.get(plain));
    }
}
