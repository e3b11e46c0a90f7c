package dev.slipway.domain.capacity;

import java.util.Locale;

/** The one spelling of a database engine, and how one asks it for its limit. */
public final class EngineName {
    private EngineName() {}

    /** {@code postgresql} for {@code postgres} and {@code pg}, {@code aurora-postgresql} for {@code aurora-postgres}, and so on. */
    public static String of(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "pg", "psql" -> "postgresql";
            case "aurora-pg" -> "aurora-postgresql";
            case "maria" -> "mariadb";
            case "mssql", "sql-server" -> "sqlserver";
            case "heroku", "digitalocean", "cloudsql", "azure" -> name + "-postgresql";
            default -> name.equals("postgres") || name.endsWith("-postgres") ? name + "ql" : name;
        };
    }

    /** Whether it is MySQL or one of its kin. */
    public static boolean isMysql(String engine) {
        return engine.contains("mysql") || engine.equals("mariadb");
    }

    public static boolean isSqlServer(String engine) {
        return engine.equals("sqlserver");
    }

    /** The statement whose answer is the server's limit. */
    public static String question(String engine) {
        if (isSqlServer(engine)) {
            return "SELECT @@MAX_CONNECTIONS";
        }
        return isMysql(engine) ? "SELECT @@max_connections" : "SHOW max_connections";
    }
}
