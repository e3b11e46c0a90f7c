package dev.slipway.precision;

import java.util.List;

/** A release of each major of Prisma, and the commit of its engines. */
enum Release {
    FOUR("4.16.2", "4.16.1-1.4bc8b6e1b66cb932731fb1bdbbc550d1e010de81"),
    FIVE("5.22.0", "5.22.0-44.605197351a3c8bdd595af2d2a9bc3025bca48ea2"),
    SIX("6.19.3", "7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7"),
    SEVEN("7.10.0", "7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3");

    private final String version;
    private final String engines;

    Release(String version, String engines) {
        this.version = version;
        this.engines = engines;
    }

    String version() {
        return version;
    }

    /** The version of {@code @prisma/engines-version}. */
    String engines() {
        return engines;
    }

    String hash() {
        return engines.substring(engines.lastIndexOf('.') + 1);
    }

    boolean isSeven() {
        return this == SEVEN;
    }

    /** The packages of Prisma that a project of it locks, with their versions. */
    List<String> packages() {
        return List.of(
                "@prisma/client@" + version,
                "prisma@" + version,
                "@prisma/engines@" + version,
                "@prisma/engines-version@" + engines);
    }
}
