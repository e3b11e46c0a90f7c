package dev.slipway.rule.natives;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.VersionSpan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.natives.PinnedTargets;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PLT002: a value of binaryTargets is one that the project's Prisma does not know. */
record TargetUnknown(String rule) implements Check<PinnedTargets> {
    @Override
    public Verdict judge(PinnedTargets pinned) {
        if (pinned.generator().engine() instanceof EngineUse.None) {
            return new Verdict.NotApplicable("the client has no engine");
        }
        if (pinned.prisma().isEmpty()) {
            return new Verdict.NotChecked(
                    "which Prisma the project has is not known; install it, or commit its lock file");
        }
        if (pinned.generator().untold().isPresent()) {
            return new Verdict.NotChecked(pinned.generator().untold().get());
        }
        List<Finding> findings = new ArrayList<>();
        for (String value : pinned.generator().binaryTargets()) {
            if (!isKnown(value, pinned)) {
                findings.add(unknown(value, pinned, pinned.prisma().get()));
            }
        }
        return Verdict.of(findings);
    }

    private static boolean isKnown(String value, PinnedTargets pinned) {
        // What a variable gives is not known here, and is no name.
        return value.equals(BinaryTarget.NATIVE.name())
                || value.contains("(")
                || BinaryTarget.parse(value)
                        .filter(target -> pinned.known().knows(pinned.prisma().orElseThrow(), target))
                        .isPresent();
    }

    private Finding unknown(String value, PinnedTargets pinned, PrismaVersion prisma) {
        Optional<VersionSpan> span = BinaryTarget.parse(value).flatMap(pinned.known()::knownIn);
        boolean later = span.filter(each -> each.since().compareTo(prisma) > 0).isPresent();
        String message = "binaryTargets has \"" + value + "\", which Prisma " + prisma + " does not know"
                + (later ? "; " + span.get().since() + " is the first that does." : ".");
        Optional<String> better = pinned.known()
                .renamed(value)
                .or(() -> pinned.known().nearest(prisma, value).map(BinaryTarget::name));
        String remedy = later
                ? "Use Prisma " + span.get().since() + " or newer"
                        + better.map(name -> ", or \"" + name + "\".").orElse(".")
                : better.map(name -> "Write \"" + name + "\" instead; ").orElse("")
                        + "\"slipway engine targets\" lists all.";
        return error(message, List.of(Place.at(pinned.generator().targetsAt(), value)), remedy);
    }
}
