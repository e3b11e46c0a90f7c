package dev.slipway.usecase.platformquery;

import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.port.Hosts;
import java.util.List;
import java.util.Optional;

/**
 * The two answers, side by side.
 *
 * @param versionSource where the version is from, for people
 * @param decision what that version of Prisma decides
 * @param loads what can really load there
 * @param unpublished that no engine was ever published for what it decides, a sentence
 * @param advice what to do where the two differ, a sentence each, the easiest first
 */
public record PlatformAnswer(
        PrismaVersion prisma,
        String versionSource,
        Hosts.HostView host,
        Decision decision,
        Loads loads,
        Optional<String> unpublished,
        List<String> advice) {
    public PlatformAnswer {
        advice = List.copyOf(advice);
    }

    /** Whether Prisma decides on a target there and some engine loads; of versions that are not known, the former alone. */
    public boolean hasEngine() {
        boolean unknown = !prisma.has(Trait.ENGINES) || prisma.has(Trait.DETECTION_UNKNOWN);
        return decision.binaryTarget().isPresent()
                && (unknown || loads.binaryTarget().isPresent());
    }
}
