package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.webproject.ClientNeed;
import java.util.Optional;

/** The engine that the functions' system loads. Its Node is 24 unless the site's settings differ. */
final class Target {
    static final String NAME = "rhel-openssl-3.0.x";
    static final String ADD = "binaryTargets = [\"native\", \"" + NAME + "\"]";

    private Target() {}

    /** A finding where the generators name their targets; about the file as a whole where there is none. */
    static void add(NetlifyFile file, Findings found, String message, String remedy) {
        file.need()
                .targetsAt()
                .map(at -> file.base().map(base -> base + "/").orElse("") + at)
                .ifPresentOrElse(
                        at -> found.add(Place.at(at, "binaryTargets"), message, remedy),
                        () -> found.add(FunctionsConfig.PLACES, "binaryTargets", message, remedy));
    }

    /** Whether the generators list it. */
    static boolean isListed(ClientNeed need) {
        return need.targets().contains(NAME);
    }

    /** Whether it is added where Netlify generates. */
    static Optional<Boolean> isAdded(ClientNeed need) {
        return need.version().map(version -> version.has(Trait.NETLIFY_TARGET_ADDED));
    }

    /** Whether there is one for this Prisma. */
    static boolean isPublished(ClientNeed need) {
        return need.version().map(version -> version.has(Trait.OPENSSL_3)).orElse(true);
    }
}
