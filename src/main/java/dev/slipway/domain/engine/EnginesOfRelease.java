package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;

/** Which engines a release of the CLI comes with, as its post-install asks for them. */
public final class EnginesOfRelease {
    private EnginesOfRelease() {}

    /** The kinds that belong beside the CLI, in the order in which Prisma asks for them. */
    public static List<EngineKind> cli(PrismaVersion version) {
        List<EngineKind> kinds = new ArrayList<>();
        if (version.has(Trait.QUERY_ENGINE)) {
            kinds.add(version.has(Trait.LIBRARY_BY_DEFAULT) ? EngineKind.QUERY_LIBRARY : EngineKind.QUERY_BINARY);
        }
        kinds.add(schema(version));
        if (version.has(Trait.INTROSPECTION_ENGINE)) {
            kinds.add(EngineKind.INTROSPECTION);
        }
        if (version.has(Trait.FORMATTER)) {
            kinds.add(EngineKind.FORMATTER);
        }
        return List.copyOf(kinds);
    }

    /** The engine of {@code prisma migrate}: renamed in 5.0.0. */
    public static EngineKind schema(PrismaVersion version) {
        return version.has(Trait.SCHEMA_ENGINE) ? EngineKind.SCHEMA : EngineKind.MIGRATION;
    }
}
