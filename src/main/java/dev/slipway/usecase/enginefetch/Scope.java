package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineKind;

/** Which engines of a release are wanted. */
public enum Scope {
    /** The query engine of every generated client. */
    QUERY,
    /** The schema engine of the CLI; up to 4.16 the migration engine. */
    SCHEMA,
    /** The query engine of every client, and every engine that the CLI comes with. */
    ALL;

    boolean clients() {
        return this != SCHEMA;
    }

    boolean cli(EngineKind kind) {
        return switch (this) {
            case QUERY -> false;
            case SCHEMA -> kind == EngineKind.SCHEMA || kind == EngineKind.MIGRATION;
            case ALL -> true;
        };
    }
}
