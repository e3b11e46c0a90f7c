package dev.slipway.domain.datasource;

import java.util.Optional;

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
    /** The usual adapter of a provider; SQLite has no pool to limit, MongoDB no adapter. */
    public static Optional<DriverAdapter> of(Provider provider) {
        return switch (provider) {
            case POSTGRESQL, COCKROACHDB -> Optional.of(new DriverAdapter("@prisma/adapter-pg", "PrismaPg", "max", 10));
            case MYSQL ->
                Optional.of(new DriverAdapter("@prisma/adapter-mariadb", "PrismaMariaDb", "connectionLimit", 10));
            case SQLSERVER -> Optional.of(new DriverAdapter("@prisma/adapter-mssql", "PrismaMssql", "pool.max", 10));
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
