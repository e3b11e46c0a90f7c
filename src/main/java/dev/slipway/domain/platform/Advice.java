package dev.slipway.domain.platform;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do on a host where the answer of one Prisma version is not what loads there. */
public final class Advice {
    /** From here on detection has not changed: what helps, if anything does, is this or a newer one. */
    private static final PrismaVersion CURRENT = PrismaVersion.of("6.1.0");

    private final TargetList targets;
    private final PrismaVersion version;
    private final HostProbe host;

    /** Advice for {@code version} on {@code host}. */
    public Advice(TargetList targets, PrismaVersion version, HostProbe host) {
        this.targets = targets;
        this.version = version;
        this.host = host;
    }

    /** Sentences, the easiest way first; empty where the two answers agree, or where nothing is known to help. */
    public List<String> on(Decision decision, Loads loads) {
        List<String> advice = new ArrayList<>();
        Optional<BinaryTarget> decided = decision.binaryTarget().map(BinaryTarget::new);
        boolean agreed = decided.isPresent() && decided.equals(loads.binaryTarget());
        if (version.major() > 7 || agreed) {
            return advice;
        }
        decided.filter(target -> !targets.isPublished(version, target, kind()))
                .ifPresent(target ->
                        advice.add("No engine of Prisma " + version + " was ever published for " + target + "."));
        loads.binaryTarget()
                .filter(this::decidedWithOpenssl)
                .ifPresent(target -> advice.add(
                        "Install openssl there: with it Prisma " + version + " decides " + target + " itself."));
        newer().ifPresent(advice::add);
        loads.binaryTarget().ifPresent(target -> advice.add(pinned(target, decided)));
        return advice;
    }

    private EngineKind kind() {
        return version.isBefore("7.0.0") ? EngineKind.QUERY_BINARY : EngineKind.SCHEMA;
    }

    /** Up to 4.7 the exact version of OpenSSL went into the name, so installing it is no sure help. */
    private boolean decidedWithOpenssl(BinaryTarget target) {
        String openssl = target.name().endsWith("-3.0.x") ? "OpenSSL 3.5.1 1 Jul 2025" : "OpenSSL 1.1.1w  11 Sep 2023";
        return host.opensslVersion().isEmpty()
                && version.isAtLeast("4.8.0")
                && new PrismaDetection()
                        .decide(version, new HostWithOpenssl(host, openssl))
                        .binaryTarget()
                        .filter(target.name()::equals)
                        .isPresent();
    }

    private Optional<String> newer() {
        if (version.compareTo(CURRENT) >= 0) {
            return Optional.empty();
        }
        Decision then = new PrismaDetection().decide(CURRENT, host);
        Optional<BinaryTarget> loads =
                new LoadableTarget(targets).loads(CURRENT, host, then).binaryTarget();
        return loads.filter(target -> then.binaryTarget().equals(Optional.of(target.name())))
                .map(target -> "Use Prisma " + CURRENT + " or later: it decides " + target + ", which loads there.");
    }

    private String pinned(BinaryTarget target, Optional<BinaryTarget> decided) {
        String only =
                decided.map(d -> ": Prisma itself looks only for " + d + ".").orElse(".");
        if (version.isAtLeast("7.0.0")) {
            return "Name the file of the schema engine for " + target + " in PRISMA_SCHEMA_ENGINE_BINARY" + only;
        }
        String variable = version.isAtLeast("3.0.1")
                ? "PRISMA_QUERY_ENGINE_LIBRARY (PRISMA_QUERY_ENGINE_BINARY with engineType = \"binary\")"
                : "PRISMA_QUERY_ENGINE_BINARY (PRISMA_QUERY_ENGINE_LIBRARY with nApi)";
        return "Name " + target + " in binaryTargets, and the path of its file in " + variable + only;
    }
}
