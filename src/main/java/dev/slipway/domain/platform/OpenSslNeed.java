package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;

/** Where an engine for Linux takes OpenSSL from, by the workflows that built the engines. */
enum OpenSslNeed {
    /** From the libssl of the host. */
    OF_HOST,
    /** It carries its own. */
    CARRIED,
    /** The builds of those versions were not looked into. */
    NOT_KNOWN;

    static OpenSslNeed of(PrismaVersion version, PossibleTarget candidate) {
        return switch (candidate.openssl()) {
            case "3.0.x" -> OF_HOST;
            case "1.1.x" -> of(version, Trait.OPENSSL_1_1_CARRIED, Trait.OPENSSL_1_1_OF_HOST);
            default -> of(version, Trait.OPENSSL_1_0_CARRIED, Trait.OPENSSL_1_0_OF_HOST);
        };
    }

    private static OpenSslNeed of(PrismaVersion version, Trait carried, Trait ofHost) {
        return version.has(carried) ? CARRIED : version.has(ofHost) ? OF_HOST : NOT_KNOWN;
    }
}
