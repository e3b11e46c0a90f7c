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

/** PLT001: the engine of the destination is not among those that a client is generated with. */
public final class TargetMissing implements Check<TargetNeed> {
    private static final String NATIVE = "native";

    @Override
    public String rule() {
        return "PLT001";
    }

    @Override
    public Verdict judge(TargetNeed need) {
        if (need.generators().isEmpty()) {
            return new Verdict.NotApplicable("no client with an engine is generated");
        }
        Optional<BinaryTarget> target = need.loads().flatMap(loads -> loads.binaryTarget());
        if (target.isEmpty()) {
            return new Verdict.NotChecked(need.unknown());
        }
        List<Finding> findings = new ArrayList<>();
        for (ClientGenerator generator : need.generators()) {
            if (!generator.binaryTargets().contains(target.get().name())) {
                if (need.destination().platform() == Platform.IMAGE
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

    /** Where a client is generated is not known: with "native" alone it may be the same system, which seldom is so. */
    private static Finding missing(TargetNeed need, ClientGenerator generator, String target) {
        boolean perhaps = generator.binaryTargets().contains(NATIVE);
        String list = String.join(", ", generator.binaryTargets());
        return new Finding(
                        "PLT001",
                        perhaps ? Severity.WARNING : Severity.ERROR,
                        need.runtime() + " loads " + target + "; the client of generator " + generator.name()
                                + " is generated for " + list
                                + (perhaps ? ", which is right only where that runs on the same system." : "."),
                        List.of(
                                place(generator.at(), "binaryTargets: " + list),
                                need.destination().why()),
                        "Add it: " + new Fix.AddTarget(target).command() + ", then generate again.")
                .with(new Fix.AddTarget(target));
    }

    private static Place place(String at, String text) {
        int colon = at.lastIndexOf(':');
        boolean line = colon > 0 && at.substring(colon + 1).matches("\\d{1,9}");
        return line
                ? Place.in(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)), text)
                : Place.in(at, 0, text);
    }
}
