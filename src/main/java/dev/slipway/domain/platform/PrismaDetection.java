package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers what a version of Prisma makes of a host, mistakes included: at run time the client looks for exactly that
 * engine. Asks the host only what that version would look at.
 */
public final class PrismaDetection {

    /** The decision of {@code version} for the host. */
    public Decision decide(PrismaVersion version, HostProbe probe) {
        return decide(version, new ProbeLog(probe));
    }

    Decision decide(PrismaVersion version, ProbeLog log) {
        if (!version.has(Trait.ENGINES)) {
            return unknown(log, "Prisma " + version + " has no engines of this kind; they begin with 2.0.0.");
        }
        if (!version.has(Trait.TARGET_BY_DISTRO)) {
            return PreviewDetection.decide(log);
        }
        String os = log.os();
        Decision decision =
                os.equals("linux") ? new LinuxDetection(version, log).decide() : OtherSystems.decide(version, os, log);
        return version.has(Trait.DETECTION_UNKNOWN) ? judgedAsSeven(version, decision) : decision;
    }

    private static Decision unknown(ProbeLog log, String why) {
        return log.decision(Optional.empty(), Distro.UNSEEN, Optional.empty(), List.of(why));
    }

    private static Decision judgedAsSeven(PrismaVersion version, Decision decision) {
        List<String> warnings = new ArrayList<>(decision.warnings());
        warnings.add("How Prisma " + version + " detects a platform is not known; this is what Prisma 7 would answer.");
        return new Decision(
                decision.binaryTarget(),
                decision.thrown(),
                decision.distro(),
                decision.openssl(),
                warnings,
                decision.probes(),
                decision.evidence());
    }
}
