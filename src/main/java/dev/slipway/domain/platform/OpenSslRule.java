package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;
import java.util.Set;

/** What becomes of an OpenSSL version such as {@code 3.5.x} once it has been read. */
enum OpenSslRule {
    /** It is taken as it is: up to 4.7.1. */
    UNCHECKED,
    /** Its minor number is dropped unless it is a 1.x: 4.8.0 to 4.9.0. */
    NORMALISED,
    /** As above, and then it must be one for which there are engines: 4.10.0 on. */
    SUPPORTED;

    private static final Set<String> WITH_ENGINES = Set.of("1.0.x", "1.1.x", "3.0.x");

    static OpenSslRule of(PrismaVersion version) {
        if (version.has(Trait.DISTRO_FAMILIES)) {
            return SUPPORTED;
        }
        return version.has(Trait.LIBSSL_FILES) ? NORMALISED : UNCHECKED;
    }

    Optional<String> accept(String version) {
        return switch (this) {
            case UNCHECKED -> Optional.of(version);
            case NORMALISED -> Optional.of(normalised(version));
            case SUPPORTED -> Optional.of(normalised(version)).filter(WITH_ENGINES::contains);
        };
    }

    private static String normalised(String version) {
        return version.startsWith("1.") ? version : version.substring(0, version.indexOf('.')) + ".0.x";
    }
}
