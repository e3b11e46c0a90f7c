package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.List;

/** Which engines a release of the CLI comes with, as its post-install asks for them. */
public final class EnginesOfRelease {
    private EnginesOfRelease() {}

    /** The kinds that belong beside the CLI, in the order in which Prisma asks for them. */
    public static List<EngineKind> cli(PrismaVersion version) {
        List<EngineKind> kinds = new ArrayList<>();
        if (version.isBefore("7.0.0")) {
            kinds.add(version.isAtLeast("3.0.1") ? EngineKind.QUERY_LIBRARY : EngineKind.QUERY_BINARY);
        }
        kinds.add(schema(version));
        // Merged into the migration engine, and replaced by WebAssembly, in 4.9.0.
        if (version.isBefore("4.9.0")) {
            kinds.add(EngineKind.INTROSPECTION);
        }
        if (version.isAtLeast("2.0.0-beta.4") && version.isBefore("4.9.0")) {
            kinds.add(EngineKind.FORMATTER);
        }
        return List.copyOf(kinds);
    }

    /** The engine of {@code prisma migrate}: renamed in 5.0.0. */
    public static EngineKind schema(PrismaVersion version) {
        return version.isAtLeast("5.0.0") ? EngineKind.SCHEMA : EngineKind.MIGRATION;
    }
}
