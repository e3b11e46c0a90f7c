package dev.slipway.adapter.lockfile;

import java.util.List;
import java.util.Set;

/** The npm packages that say which Prisma a project uses. */
final class PrismaPackages {
    /** The command line, by the names it has had; the newest first. */
    static final List<String> CLI = List.of("prisma", "@prisma/cli", "prisma2");

    /** The client, by the names it has had; the newest first. */
    static final List<String> CLIENT = List.of("@prisma/client", "@prisma/photon");

    static final String ENGINES = "@prisma/engines";
    static final String ENGINES_VERSION = "@prisma/engines-version";

    private static final Set<String> ALL =
            Set.of("prisma", "@prisma/cli", "prisma2", "@prisma/client", "@prisma/photon", ENGINES, ENGINES_VERSION);

    private PrismaPackages() {}

    static boolean watches(String name) {
        return ALL.contains(name);
    }

    static boolean namesEngines(String name) {
        return name.equals(ENGINES) || name.equals(ENGINES_VERSION);
    }
}
