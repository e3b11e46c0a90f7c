package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A database that a datasource block can name. */
public enum Provider {
    POSTGRESQL("PostgreSQL", UrlKind.POSTGRESQL),
    COCKROACHDB("CockroachDB", UrlKind.POSTGRESQL),
    MYSQL("MySQL", UrlKind.MYSQL),
    SQLSERVER("SQL Server", UrlKind.SQLSERVER),
    SQLITE("SQLite", UrlKind.SQLITE),
    MONGODB("MongoDB", UrlKind.MONGODB);

    private final String title;
    private final UrlKind kind;

    Provider(String title, UrlKind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** The provider that a schema means by a word; {@code postgres} is a second word for PostgreSQL. */
    public static Optional<Provider> of(String schemaWord) {
        if (schemaWord.equals("postgres")) {
            return Optional.of(POSTGRESQL);
        }
        for (Provider provider : values()) {
            if (provider.word().equals(schemaWord)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /** The word in the schema. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The grammar of its URLs. */
    public UrlKind kind() {
        return kind;
    }

    /** What its URLs begin with, the usual one first. */
    public List<String> schemes() {
        return kind.schemes();
    }
}
