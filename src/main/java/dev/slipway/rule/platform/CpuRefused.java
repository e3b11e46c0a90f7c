package dev.slipway.rule.platform;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.LambdaWords;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** PLT006: the CPU that a file names for a function of AWS Lambda is not written as AWS takes it. */
record CpuRefused(String rule) implements Check<Destination> {
    @Override
    public Verdict judge(Destination function) {
        if (function.architecture().isEmpty()) {
            return new Verdict.NotApplicable("no file names a CPU");
        }
        return LambdaWords.architecture(function)
                .map(right -> Verdict.found(error(
                        "AWS Lambda has no architecture "
                                + function.architecture().get().value() + " and refuses it.",
                        List.of(function.architecture().get().place()),
                        "Write " + right + ".")))
                .orElse(Verdict.PASSED);
    }
}
