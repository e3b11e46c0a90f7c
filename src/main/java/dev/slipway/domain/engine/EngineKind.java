package dev.slipway.domain.engine;

import java.util.Arrays;
import java.util.Optional;

/** The engines that Prisma has shipped as native files. */
public enum EngineKind {
    /** The query engine as a Node-API library, loaded into the Node process. */
    QUERY_LIBRARY("libquery", "libquery-engine"),
    /** The query engine as an executable. */
    QUERY_BINARY("query-engine", "query-engine"),
    /** The engine of {@code prisma migrate} and {@code db push}, 5.0 and later. */
    SCHEMA("schema-engine", "schema-engine"),
    /** The schema engine's name up to 4.16. */
    MIGRATION("migration-engine", "migration-engine"),
    /** Introspection as a program of its own, up to 4.8. */
    INTROSPECTION("introspection-engine", "introspection-engine"),
    /** The schema formatter as a program of its own, up to 4.8. */
    FORMATTER("prisma-fmt", "prisma-fmt");

    private final String id;
    private final String cacheName;

    EngineKind(String id, String cacheName) {
        this.id = id;
        this.cacheName = cacheName;
    }

    /** The name in output and on the command line. */
    public String id() {
        return id;
    }

    /** The file name in Prisma's cache folder, which has neither target nor extension. */
    public String cacheName() {
        return cacheName;
    }

    public boolean isLibrary() {
        return this == QUERY_LIBRARY;
    }

    public boolean isQuery() {
        return this == QUERY_LIBRARY || this == QUERY_BINARY;
    }

    public static Optional<EngineKind> ofId(String id) {
        return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
    }
}
