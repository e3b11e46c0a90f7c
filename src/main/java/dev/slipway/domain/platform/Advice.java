package dev.slipway.domain.platform;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do on a host where the answer of one Prisma version is not what loads there. */
public record Advice(TargetList targets, PrismaVersion version, HostProbe host) {
    /** Where detection changed last, and where engines for OpenSSL 1.1 began to carry it: if any helps, it is one of them. */
    private static final List<Trait> TURNS = List.of(Trait.USR_LIB, Trait.OPENSSL_1_1_CARRIED);

    /** Sentences, the easiest way first; empty where the two answers agree, or where nothing is known to help. */
    public List<String> on(Decision decision, Loads loads) {
        List<String> advice = new ArrayList<>();
        Optional<BinaryTarget> decided = decision.binaryTarget().map(BinaryTarget::new);
        boolean agreed = decided.isPresent() && decided.equals(loads.binaryTarget());
        if (version.has(Trait.DETECTION_UNKNOWN) || agreed) {
            return advice;
        }
        unpublished(decision).ifPresent(advice::add);
        loads.binaryTarget()
                .filter(this::decidedWithOpenssl)
                .ifPresent(target -> advice.add(
                        "Install openssl there: with it Prisma " + version + " decides " + target + " itself."));
        newer().ifPresent(advice::add);
        loads.binaryTarget().ifPresent(target -> advice.add(pinned(target, decided)));
        return advice;
    }

    /** That nobody publishes what is looked for, a sentence; empty where it is published, or where that is not known. */
    public Optional<String> unpublished(Decision decision) {
        return decision.binaryTarget()
                .filter(target -> !version.has(Trait.DETECTION_UNKNOWN))
                .map(BinaryTarget::new)
                .filter(target -> !targets.isPublished(version, target, kind()))
                .map(target -> "No engine of Prisma " + version + " was ever published for " + target + ".");
    }

    private EngineKind kind() {
        return version.has(Trait.QUERY_ENGINE) ? EngineKind.QUERY_BINARY : EngineKind.SCHEMA;
    }

    /** Up to 4.7 the exact version of OpenSSL went into the name, so installing it is no sure help. */
    private boolean decidedWithOpenssl(BinaryTarget target) {
        String openssl = target.name().endsWith("-3.0.x") ? "OpenSSL 3.5.1 1 Jul 2025" : "OpenSSL 1.1.1w  11 Sep 2023";
        return host.opensslVersion().isEmpty()
                && version.has(Trait.LIBSSL_FILES)
                && new PrismaDetection()
                        .decide(version, new ProbeLog(host, Optional.of(openssl)))
                        .binaryTarget()
                        .filter(target.name()::equals)
                        .isPresent();
    }

    private Optional<String> newer() {
        for (Trait turn : TURNS) {
            PrismaVersion later = PrismaVersion.of(turn.since());
            Optional<BinaryTarget> target = version.has(turn) ? Optional.empty() : rightIn(later);
            if (target.isPresent()) {
                return Optional.of(
                        "Use Prisma " + later + " or later: it decides " + target.get() + ", which loads there.");
            }
        }
        return Optional.empty();
    }

    /** What a later version decides, where that is what loads. */
    private Optional<BinaryTarget> rightIn(PrismaVersion later) {
        Decision then = new PrismaDetection().decide(later, host);
        return new LoadableTarget(targets)
                .loads(later, host, then)
                .binaryTarget()
                .filter(target -> then.binaryTarget().equals(Optional.of(target.name())));
    }

    private String pinned(BinaryTarget target, Optional<BinaryTarget> decided) {
        String only =
                decided.map(d -> ": Prisma itself looks only for " + d + ".").orElse(".");
        if (!version.has(Trait.QUERY_ENGINE)) {
            return "Name the file of the schema engine for " + target + " in PRISMA_SCHEMA_ENGINE_BINARY" + only;
        }
        String variable = version.has(Trait.LIBRARY_BY_DEFAULT)
                ? "PRISMA_QUERY_ENGINE_LIBRARY (PRISMA_QUERY_ENGINE_BINARY with engineType = \"binary\")"
                : "PRISMA_QUERY_ENGINE_BINARY (PRISMA_QUERY_ENGINE_LIBRARY with nApi)";
        return "Name " + target + " in binaryTargets, and the path of its file in " + variable + only;
    }
}
