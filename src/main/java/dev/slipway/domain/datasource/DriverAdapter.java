package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Of the adapters that are installed the first one known here; the provider's usual one where none is. */
    public static Optional<DriverAdapter> among(List<String> packages, Optional<Provider> provider) {
        return packages.isEmpty()
                ? provider.flatMap(DriverAdapter::of)
                : Stream.of(PG, MARIADB, MSSQL)
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

    /** The line of code that limits the pool to so many connections. */
    public String line(String connectionLimit) {
        return switch (type) {
            case "PrismaPg" -> "new PrismaPg({ connectionString, max: " + connectionLimit + " })";
            case "PrismaMariaDb" ->
                "new PrismaMariaDb({ host, user, password, database, connectionLimit: " + connectionLimit + " })";
            default -> "new PrismaMssql({ server, database, user, password, pool: { max: " + connectionLimit + " } })";
        };
    }
}
