package dev.slipway.domain.datasource;

import java.util.List;

/** A grammar of connection URLs. */
public enum UrlKind {
    /** PostgreSQL and CockroachDB. */
    POSTGRESQL("postgresql://", "postgres://"),
    /** MySQL and MariaDB. */
    MYSQL("mysql://"),
    /** Keys and values behind semicolons. */
    SQLSERVER("sqlserver://", "jdbc:sqlserver://"),
    /** A file. */
    SQLITE("file:"),
    /** Read by MongoDB's own driver, which allows several hosts. */
    MONGODB("mongodb://", "mongodb+srv://"),
    /** Prisma Accelerate, the Data Proxy, or the local server of {@code prisma dev}; it holds a key, not a password. */
    ACCELERATE("prisma://", "prisma+postgres://"),
    /** A scheme that no provider has, in a place where no provider is known. */
    UNKNOWN;

    /** Separated by spaces. */
    private final String schemes;

    UrlKind(String... schemes) {
        this.schemes = String.join(" ", schemes);
    }

    /** What such a URL begins with, the usual one first. */
    public List<String> schemes() {
        return schemes.isEmpty() ? List.of() : List.of(schemes.split(" "));
    }

    /** True where hosts, ports and parameters are read by the rules of the WHATWG URL standard. */
    boolean standard() {
        return this == POSTGRESQL || this == MYSQL || this == ACCELERATE || this == UNKNOWN;
    }
}
