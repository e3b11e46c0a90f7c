package dev.slipway.rule.platform;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PLT003: the engines that a client is generated with for functions are for another CPU than theirs. */
record CpuContradicts(String rule) implements Check<TargetNeed> {
    @Override
    public Verdict judge(TargetNeed need) {
        Optional<String> needless = need.needless();
        if (needless.isPresent()) {
            return new Verdict.NotApplicable(needless.get());
        }
        if (need.destination().platform() != Platform.LAMBDA) {
            return new Verdict.NotApplicable("no target is that of one platform's functions alone");
        }
        Optional<String> target =
                need.loads().flatMap(loads -> loads.binaryTarget()).map(BinaryTarget::name);
        if (target.isEmpty() || need.untold().isPresent()) {
            return new Verdict.NotChecked(need.untold().orElse(need.unknown()));
        }
        List<Finding> findings = new ArrayList<>();
        for (ClientGenerator generator : need.generators()) {
            List<String> named = TargetNeed.ofFunctions(generator);
            if (!named.isEmpty()
                    && named.stream().allMatch(each -> TargetNeed.isArm(each) != TargetNeed.isArm(target.get()))) {
                findings.add(found(need, generator, named, target.get()));
            }
        }
        return Verdict.of(findings);
    }

    private Finding found(TargetNeed need, ClientGenerator generator, List<String> named, String target) {
        boolean arm = TargetNeed.isArm(target);
        return error(
                        need.destination().title() + " runs on " + (arm ? "arm64" : "x86_64") + " and loads " + target
                                + "; the client of generator " + generator.name() + " is generated for "
                                + String.join(", ", named) + ", which is for " + (arm ? "x86_64" : "arm64") + ".",
                        List.of(TargetNeed.place(generator), need.destination().why()),
                        "Add the engine: " + new Fix.AddTarget(target).command()
                                + ", then generate again; or run the function on " + (arm ? "x86_64" : "arm64") + ".")
                .with(new Fix.AddTarget(target));
    }
}
