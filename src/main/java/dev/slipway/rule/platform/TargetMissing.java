package dev.slipway.rule.platform;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** PLT001: the engine of the destination is not among those that a client is generated with. */
public record TargetMissing(String rule) implements Check<TargetNeed> {
    private static final String NATIVE = "native";

    @Override
    public Verdict judge(TargetNeed need) {
        Optional<String> needless = need.needless();
        if (needless.isPresent()) {
            return new Verdict.NotApplicable(needless.get());
        }
        if (need.unpublished().isPresent()) {
            return Verdict.of(List.of(unpublished(need, need.unpublished().get())));
        }
        Optional<BinaryTarget> target = need.loads().flatMap(loads -> loads.binaryTarget());
        if (target.isEmpty() || need.untold().isPresent()) {
            return new Verdict.NotChecked(need.untold().orElse(need.unknown()));
        }
        List<Finding> findings = new ArrayList<>();
        boolean listed =
                ClientGenerator.isAnyFor(need.generators(), target.get().name());
        for (ClientGenerator generator : need.generators()) {
            if (!listed && !isMadeFor(need, generator, target.get().name())) {
                if (need.runtime().startsWith("image:")
                        && generator.binaryTargets().contains(NATIVE)) {
                    return new Verdict.NotChecked(
                            "whether the client is generated in the image, where \"native\" is the"
                                    + " right target, or copied into it; \""
                                    + target.get().name() + "\" beside it is right"
                                    + " either way");
                }
                findings.add(missing(need, generator, target.get().name()));
            }
        }
        return Verdict.of(findings);
    }

    private Finding unpublished(TargetNeed need, String why) {
        return error(
                why + " That is what it looks for in " + need.runtime() + ".",
                List.of(
                        need.destination().why(),
                        TargetNeed.place(need.generators().get(0))),
                "Use a Prisma that has one; slipway engine platform --runtime " + need.runtime() + " names it.");
    }

    /** Where "native" has brought the engine that is needed, both systems are the same. */
    private static boolean isMadeFor(TargetNeed need, ClientGenerator generator, String target) {
        return ClientGenerator.isAnyFor(need.generators(), NATIVE)
                && (need.destination().buildsWhereItRuns()
                        || made(need, generator)
                                .filter(made -> made.targets().contains(target))
                                .isPresent());
    }

    private static Optional<TargetNeed.Made> made(TargetNeed need, ClientGenerator generator) {
        return Optional.ofNullable(need.made().get(generator.name()));
    }

    /**
     * With "native" alone the client may be generated on the same system, which seldom is so. What was generated here for
     * another proves that it is not; so does a list that names another engine of functions, which nothing else needs.
     */
    private static Finding missing(TargetNeed need, ClientGenerator generator, String target) {
        boolean listed = generator.binaryTargets().contains(NATIVE);
        Optional<TargetNeed.Made> made = made(need, generator).filter(each -> listed);
        boolean perhaps = listed
                && made.isEmpty()
                && (need.destination().platform() != Platform.LAMBDA
                        || TargetNeed.ofFunctions(generator).isEmpty());
        List<Place> evidence = new ArrayList<>(
                List.of(TargetNeed.place(generator), need.destination().why()));
        made.ifPresent(each -> evidence.add(each.place()));
        return new Finding(
                        "PLT001",
                        perhaps ? Severity.WARNING : Severity.ERROR,
                        need.runtime() + " loads " + target + "; the client of generator " + generator.name()
                                + " is generated for " + String.join(", ", generator.binaryTargets())
                                + made.map(each -> ", and that was "
                                                + String.join(", ", new TreeSet<>(each.targets()))
                                                + " where it was generated last.")
                                        .orElse(
                                                perhaps
                                                        ? ", which is right only where that runs on the same system."
                                                        : "."),
                        evidence,
                        "Add it: " + new Fix.AddTarget(target).command() + ", then generate again.")
                .with(new Fix.AddTarget(target));
    }
}
