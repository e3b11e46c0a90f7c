package dev.slipway.domain.nodeproject;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** Says in words how one piece of evidence contradicts what was chosen, and what follows from it. */
final class Disagreement {
    private Disagreement() {}

    /**
     * What {@code other} has against the choice; empty when it agrees or has nothing to say.
     *
     * @param best the evidence that was believed
     */
    static Optional<String> between(
            VersionEvidence best, Optional<PrismaVersion> version, Optional<EngineHash> hash, VersionEvidence other) {
        if (version.isPresent()
                && other.version().isPresent()
                && !other.version().equals(version)) {
            return Optional.of(said(other) + " is " + other.version().get() + ", but " + said(best) + " is "
                    + version.get() + ". " + consequence(best, other));
        }
        if (hash.isPresent() && other.hash().isPresent() && !other.hash().equals(hash)) {
            return Optional.of(said(other) + " names the engine " + other.hash().get() + ", but that of " + said(best)
                    + " is " + hash.get() + ". " + consequence(best, other));
        }
        return Optional.empty();
    }

    private static String said(VersionEvidence evidence) {
        return evidence.source() == Source.GENERATED_CLIENT
                ? "the generated client (" + evidence.where() + ")"
                : evidence.packageName() + " (" + evidence.where() + ")";
    }

    private static String consequence(VersionEvidence best, VersionEvidence other) {
        String taken = best.packageName() + " "
                + best.version().map(PrismaVersion::text).orElse("");
        if (other.source() == best.source()) {
            return VersionChoice.isCommandLine(best)
                    ? taken.strip() + " is taken, since `prisma generate` installs the engine of the command line."
                    : taken.strip() + " is taken.";
        }
        return switch (other.source()) {
            case NODE_MODULES, LOCK_FILE ->
                "What is installed is taken; install what is locked, or update the lock file.";
            case GENERATED_CLIENT -> taken.strip() + " is taken; run `prisma generate` to bring the client in line.";
            case MANIFEST, RANGE -> taken.strip() + " is taken; package.json asks for another version than is there.";
        };
    }
}
