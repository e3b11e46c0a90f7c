package dev.slipway.rule.image;

import dev.slipway.domain.container.LocatedThing;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.container.StagedTargets;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.nodeproject.ClientGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** PLT001, of a Dockerfile: no client is generated with the engine of what its last stage runs on. */
record TargetOfStage(String rule) implements Check<StagedTargets> {
    private static final String NATIVE = "native";
    private static final List<String> OWN = List.of("PRISMA_QUERY_ENGINE_LIBRARY", "PRISMA_QUERY_ENGINE_BINARY");

    @Override
    public Verdict judge(StagedTargets staged) {
        if (staged.generators().isEmpty()) {
            return new NotApplicable("no client with an engine is generated");
        }
        Optional<String> own = staged.recipe().file().end().stream()
                .flatMap(each -> each.variables().entrySet().stream())
                .filter(each -> OWN.contains(each.getKey()) && !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .findFirst();
        if (own.isPresent()) {
            return new NotApplicable(own.get() + " names an engine of its user's own");
        }
        StageSystem end = staged.recipe().endSystem();
        if (end.target().isEmpty()) {
            return new NotChecked(end.why());
        }
        if (end.fallsBack()) {
            return new NotApplicable("which engine Prisma looks for without OpenSSL is what PLT005 tells");
        }
        List<Finding> findings = new ArrayList<>();
        for (ClientGenerator generator : staged.generators()) {
            if (generator.untold().isPresent()) {
                return new NotChecked(generator.untold().get());
            }
            boolean listed = !end.isUntold()
                    && ClientGenerator.isAnyFor(
                            staged.generators(), end.target().get());
            boolean itself = ClientGenerator.isAnyFor(staged.generators(), NATIVE);
            if (!listed && itself) {
                Optional<Verdict> open = generated(staged, end);
                if (open.isPresent()) {
                    return open.get();
                }
            } else if (!listed && end.isUntold()) {
                return new NotChecked(end.why());
            } else if (!listed) {
                findings.add(missing(staged, generator, end.target().get()));
            }
        }
        return Verdict.of(findings);
    }

    /** What keeps "native" from being the right target; nothing where the client is generated on such a system. */
    private static Optional<Verdict> generated(StagedTargets staged, StageSystem end) {
        Optional<LocatedThing> client = staged.recipe().end().all(Thing.CLIENT).findFirst();
        if (client.isEmpty()) {
            return Optional.of(
                    new NotChecked("whether the client is generated in the image, where \"native\" is the right target,"
                            + " or copied into it; \"" + end.target().orElse("") + "\" beside it is right either way"));
        }
        StageSystem from = staged.recipe().system(client.get());
        if (from.equals(end) || (from.hasEngineOf(end) && !from.mayDiffer(end))) {
            return Optional.empty();
        }
        return Optional.of(
                from.target().isEmpty()
                        ? new NotChecked(from.why())
                        : new NotApplicable("the stages differ, of which IMG001 tells"));
    }

    private Finding missing(StagedTargets staged, ClientGenerator generator, String target) {
        String list = String.join(", ", generator.binaryTargets());
        return error(
                        "What " + staged.recipe().file().name() + " builds loads " + target
                                + "; the client of generator " + generator.name() + " is generated for " + list + ".",
                        Stream.concat(Stream.of(TargetNeed.place(generator)), staged.recipe().endPlaces().stream())
                                .toList(),
                        "Add it: " + new Fix.AddTarget(target).command() + ", then generate again.")
                .with(new Fix.AddTarget(target));
    }
}
