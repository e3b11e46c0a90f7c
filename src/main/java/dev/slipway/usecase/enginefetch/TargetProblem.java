package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why there is no engine for a target. */
public final class TargetProblem {
    private TargetProblem() {}

    /** A name that this version of Prisma does not list. */
    public static ProblemException unknown(
            String name,
            String where,
            Kind kind,
            PrismaVersion version,
            Optional<String> better,
            List<BinaryTarget> known) {
        String names = known.stream().map(BinaryTarget::name).collect(Collectors.joining(", "));
        return Problem.of(kind, "Prisma " + version + " has no binary target \"" + name + "\" (" + where + ").")
                .remedy(better.map(b -> "Did you mean " + b + "? ").orElse("") + "It knows: native, " + names
                        + ". Since when, and with which engines: slipway engine targets --prisma " + version);
    }

    /** Prisma itself finds no target for a host, or one that does not exist. */
    public static ProblemException noneDecided(
            PrismaVersion version, String host, Optional<BinaryTarget> decided, Optional<String> thrown) {
        return Problem.unsupported(noneDecidedMessage(version, host, decided, thrown))
                .remedy("See why: slipway engine platform --explain --prisma " + version
                        + ". Then use a newer Prisma, or name a target yourself with --platform.");
    }

    private static String noneDecidedMessage(
            PrismaVersion version, String host, Optional<BinaryTarget> decided, Optional<String> thrown) {
        if (decided.isPresent()) {
            return "On " + host + " Prisma " + version + " asks for " + decided.get()
                    + ", a binary target for which no engine was ever published.";
        }
        return "Prisma " + version + " decides on no binary target for " + host
                + thrown.map(t -> ": " + t).orElse(".");
    }

    /** A target that is listed and for which nobody builds this engine. */
    public static ProblemException notPublished(PrismaVersion version, BinaryTarget target, EngineKind engine) {
        return Problem.unsupported("No " + engine.id() + " is published for " + target + " of Prisma " + version + ".")
                .remedy(notPublishedRemedy(target));
    }

    private static String notPublishedRemedy(BinaryTarget target) {
        if (target.name().startsWith("linux-static")) {
            return "Static targets have executables only: add --engine-type binary, and engineType = \"binary\" to the generator.";
        }
        return "Build the engine yourself and name it in PRISMA_QUERY_ENGINE_LIBRARY or PRISMA_SCHEMA_ENGINE_BINARY, or deploy to another platform.";
    }
}
