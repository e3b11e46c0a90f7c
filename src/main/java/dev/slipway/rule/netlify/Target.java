package dev.slipway.rule.netlify;

import dev.slipway.domain.webproject.ClientNeed;
import java.util.Optional;

/** The engine that the functions' system loads. Its Node is 24 unless the site's settings differ. */
final class Target {
    static final String NAME = "rhel-openssl-3.0.x";
    static final String ADD = "binaryTargets = [\"native\", \"" + NAME + "\"]";

    private Target() {}

    /** Whether the generators list it. */
    static boolean isListed(ClientNeed need) {
        return need.targets().contains(NAME);
    }

    /** Whether it is added where Netlify generates: 5.7 is the first that does when NETLIFY is set. */
    static Optional<Boolean> isAdded(ClientNeed need) {
        return need.version().map(version -> version.isAtLeast("5.7.0"));
    }

    /** Whether there is one for this Prisma: 3.13 is the first that is published for OpenSSL 3 (binary-targets.tsv). */
    static boolean isPublished(ClientNeed need) {
        return need.version().map(version -> version.isAtLeast("3.13.0")).orElse(true);
    }
}
