package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why there is no engine for a target. */
public sealed interface TargetProblem extends Problem {

    /**
     * A name that this version of Prisma does not list.
     *
     * @param where who said it: {@code --platform}, or a schema and line
     * @param better the name that was probably meant
     */
    record Unknown(
            String name,
            String where,
            Kind kind,
            PrismaVersion version,
            Optional<String> better,
            List<BinaryTarget> known)
            implements TargetProblem {
        @Override
        public String message() {
            return "Prisma " + version + " has no binary target \"" + name + "\" (" + where + ").";
        }

        @Override
        public String remedy() {
            String names = known.stream().map(BinaryTarget::name).collect(Collectors.joining(", "));
            return better.map(b -> "Did you mean " + b + "? ").orElse("") + "It knows: native, " + names
                    + ". Since when, and with which engines: slipway engine targets --prisma " + version;
        }
    }

    /** Prisma itself finds no target for a host, or one that does not exist. */
    record NoneDecided(PrismaVersion version, String host, Optional<BinaryTarget> decided, Optional<String> thrown)
            implements TargetProblem {
        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }

        @Override
        public String message() {
            if (decided.isPresent()) {
                return "On " + host + " Prisma " + version + " asks for " + decided.get()
                        + ", a binary target for which no engine was ever published.";
            }
            return "Prisma " + version + " decides on no binary target for " + host
                    + thrown.map(t -> ": " + t).orElse(".");
        }

        @Override
        public String remedy() {
            return "See why: slipway engine platform --explain --prisma " + version
                    + ". Then use a newer Prisma, or name a target yourself with --platform.";
        }
    }

    /** A target that is listed and for which nobody builds this engine. */
    record NotPublished(PrismaVersion version, BinaryTarget target, EngineKind engine) implements TargetProblem {
        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }

        @Override
        public String message() {
            return "No " + engine.id() + " is published for " + target + " of Prisma " + version + ".";
        }

        @Override
        public String remedy() {
            if (target.name().startsWith("linux-static")) {
                return "Static targets have executables only: add --engine-type binary, and engineType = \"binary\" to the generator.";
            }
            return "Build the engine yourself and name it in PRISMA_QUERY_ENGINE_LIBRARY or PRISMA_SCHEMA_ENGINE_BINARY, or deploy to another platform.";
        }
    }
}
