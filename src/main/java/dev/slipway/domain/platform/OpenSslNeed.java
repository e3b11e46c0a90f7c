package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;

/** Where an engine for Linux takes OpenSSL from. */
enum OpenSslNeed {
    /** From the libssl of the host. */
    OF_HOST,
    /** It carries its own: the builds of 6.x for OpenSSL 1.x, by the workflow that made them. */
    CARRIED,
    /** The builds of those versions were not looked into. */
    NOT_KNOWN;

    static OpenSslNeed of(PrismaVersion version, Candidate candidate) {
        if (candidate.openssl().equals("3.0.x")) {
            return OF_HOST;
        }
        if (version.isAtLeast("6.0.0")) {
            return CARRIED;
        }
        // Real engines of 3.x to 4.7 name libssl.so.1.1 among the libraries that they need.
        boolean inspected = version.isAtLeast("3.0.0") && version.isBefore("4.8.0");
        return inspected ? OF_HOST : NOT_KNOWN;
    }
}
