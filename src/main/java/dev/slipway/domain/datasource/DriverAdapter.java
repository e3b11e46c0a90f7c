package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to write for a driver adapter, whose pool takes no parameter from the URL. Sources: the README files of the
 * adapter packages and Prisma's connection-pool page for version 7.
 *
 * @param packageName the npm package
 * @param type the class
 * @param option the option that limits the pool
 * @param standard what the driver does without it
 */
public record DriverAdapter(String packageName, String type, String option, int standard) {
    private static final DriverAdapter PG = new DriverAdapter("@prisma/adapter-pg", "PrismaPg", "max", 10);
    private static final DriverAdapter MARIADB =
            new DriverAdapter("@prisma/adapter-mariadb", "PrismaMariaDb", "connectionLimit", 10);
    private static final DriverAdapter MSSQL =
            new DriverAdapter("@prisma/adapter-mssql", "PrismaMssql", "pool.max", 10);
    /** Its pool is that of pg, on which it stands. */
    private static final DriverAdapter NEON = new DriverAdapter("@prisma/adapter-neon", "PrismaNeon", "max", 10);

    private static final List<DriverAdapter> ALL = List.of(PG, MARIADB, MSSQL, NEON);

    /** Those whose queries are requests of HTTP: @prisma/adapter-neon 6.17.1 and 7.10.0, README of adapter-planetscale. */
    private static final List<String> OVER_HTTP = List.of("PrismaNeonHTTP", "PrismaNeonHttp", "PrismaPlanetScale");

    /** Packages whose drivers open sockets or files of Node.js: pg, mariadb, tedious, better-sqlite3 (dependencies of 7.0.0). */
    private static final List<String> OVER_SOCKETS = List.of(
            "@prisma/adapter-pg", "@prisma/adapter-mariadb", "@prisma/adapter-mssql", "@prisma/adapter-better-sqlite3");

    /** Of a query by HTTP, and with a session by WebSocket for each transaction (@prisma/adapter-ppg 7.10.0). */
    private static final String BY_SESSIONS = "PrismaPostgresAdapter";

    /** The databases of an adapter's class (exports and {@code provider} of the packages, 6.19.3 and 7.2.0); none where it is not known. */
    public static Set<Provider> providers(String type) {
        return switch (type) {
            case "PrismaPg", "PrismaNeon", "PrismaNeonHTTP", "PrismaNeonHttp", BY_SESSIONS ->
                Set.of(Provider.POSTGRESQL, Provider.COCKROACHDB);
            case "PrismaMariaDb", "PrismaPlanetScale" -> Set.of(Provider.MYSQL);
            case "PrismaMssql" -> Set.of(Provider.SQLSERVER);
            case "PrismaBetterSqlite3", "PrismaBetterSQLite3", "PrismaLibSql", "PrismaLibSQL", "PrismaD1" ->
                Set.of(Provider.SQLITE);
            default -> Set.of();
        };
    }

    /** The adapter of a class. */
    public static Optional<DriverAdapter> ofType(String type) {
        return ALL.stream().filter(adapter -> adapter.type.equals(type)).findFirst();
    }

    /** Whether a package's driver needs sockets or files of Node.js. */
    public static boolean needsNode(String packageName) {
        return OVER_SOCKETS.contains(packageName);
    }

    /** What the code says of the pool by making an adapter of a class that has none which could be limited. */
    public static Optional<CodePool> withoutPool(String type, Place place) {
        if (type.equals(BY_SESSIONS)) {
            return Optional.of(new CodePool.Unclear(
                    "a driver adapter opens a session for each transaction, and how many there are at once only a run tells",
                    place));
        }
        return OVER_HTTP.contains(type) ? Optional.of(new CodePool.OverHttp(place)) : Optional.empty();
    }

    /** Of the adapters that are installed the first one known here; the provider's usual one where none is. */
    public static Optional<DriverAdapter> among(List<String> packages, Optional<Provider> provider) {
        return packages.isEmpty()
                ? provider.flatMap(DriverAdapter::of)
                : ALL.stream()
                        .filter(adapter -> packages.contains(adapter.packageName))
                        .findFirst();
    }

    /** The usual adapter of a provider; SQLite has no pool to limit, MongoDB no adapter. */
    public static Optional<DriverAdapter> of(Provider provider) {
        return switch (provider) {
            case POSTGRESQL, COCKROACHDB -> Optional.of(PG);
            case MYSQL -> Optional.of(MARIADB);
            case SQLSERVER -> Optional.of(MSSQL);
            case SQLITE, MONGODB -> Optional.empty();
        };
    }

    /** Whether its driver takes a {@code connectionLimit} from a URL that it is given alone (7.9.1, mariadb 3). */
    public boolean readsUrl() {
        return equals(MARIADB) || equals(MSSQL);
    }

    /** The line of code that limits the pool to so many connections. */
    public String line(String connectionLimit) {
        return switch (type) {
            case "PrismaPg", "PrismaNeon" -> "new " + type + "({ connectionString, max: " + connectionLimit + " })";
            case "PrismaMariaDb" ->
                "new PrismaMariaDb({ host, user, password, database, connectionLimit: " + connectionLimit + " })";
            default -> "new PrismaMssql({ server, database, user, password, pool: { max: " + connectionLimit + " } })";
        };
    }
}
