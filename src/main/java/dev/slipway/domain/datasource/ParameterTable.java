package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Optional;

/** The parameters that each kind of URL knows. */
public final class ParameterTable {
    private ParameterTable() {}

    /** All that are known for a kind; for MongoDB a choice of those of its driver. */
    public static List<ParameterMeaning> of(UrlKind kind) {
        return switch (kind) {
            case POSTGRESQL -> PostgresParameters.ALL;
            case MYSQL -> MysqlParameters.ALL;
            case SQLSERVER -> SqlServerParameters.ALL;
            case SQLITE -> SqliteParameters.ALL;
            case MONGODB -> MongoParameters.ALL;
            case ACCELERATE -> AccelerateParameters.ALL;
            case UNKNOWN -> List.of();
        };
    }

    /** The parameter of a decoded name; SQL Server and MongoDB do not care for its letter case. */
    public static Optional<ParameterMeaning> find(UrlKind kind, String name) {
        boolean anyCase = kind == UrlKind.SQLSERVER || kind == UrlKind.MONGODB;
        for (ParameterMeaning meaning : of(kind)) {
            for (String known : meaning.names()) {
                if (anyCase ? known.equalsIgnoreCase(name) : known.equals(name)) {
                    return Optional.of(meaning);
                }
            }
        }
        return Optional.empty();
    }
}
