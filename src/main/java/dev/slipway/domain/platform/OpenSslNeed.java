package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;

/** Where an engine for Linux takes OpenSSL from, by the workflows that built the engines. */
enum OpenSslNeed {
    /** From the libssl of the host. */
    OF_HOST,
    /** It carries its own. */
    CARRIED,
    /** The builds of those versions were not looked into. */
    NOT_KNOWN;

    static OpenSslNeed of(PrismaVersion version, Candidate candidate) {
        return switch (candidate.openssl()) {
            case "3.0.x" -> OF_HOST;
            // Carried since pull request 5209 of prisma-engines, which is in 6.5.0; before it the host's was linked.
            case "1.1.x" -> version.isAtLeast("6.5.0") ? CARRIED : version.isAtLeast("3.0.0") ? OF_HOST : NOT_KNOWN;
            default -> oldest(version);
        };
    }

    private static OpenSslNeed oldest(PrismaVersion version) {
        if (version.isAtLeast("6.0.0")) {
            return CARRIED;
        }
        // Real engines of 3.x to 4.7 name the libssl among the libraries that they need.
        boolean inspected = version.isAtLeast("3.0.0") && version.isBefore("4.8.0");
        return inspected ? OF_HOST : NOT_KNOWN;
    }
}
