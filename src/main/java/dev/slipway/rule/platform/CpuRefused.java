package dev.slipway.rule.platform;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.LambdaWords;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.project.Fact;
import java.util.List;

/** PLT006: the CPU that a file names for a function of AWS Lambda is not written as AWS takes it. */
record CpuRefused(String rule) implements Check<Destination> {
    @Override
    public Verdict judge(Destination function) {
        if (function.architecture().isEmpty()) {
            return new Verdict.NotApplicable("no file names a CPU");
        }
        Fact<String> written = function.architecture().get();
        if (function.platform() == Platform.LAMBDA && written.value().contains(", ")) {
            return Verdict.found(error(
                    "AWS Lambda takes one architecture of a function, and refuses " + written.value() + ".",
                    List.of(written.place()),
                    "Write one of them."));
        }
        return LambdaWords.architecture(function)
                .map(right -> Verdict.found(error(
                        "AWS Lambda has no architecture " + written.value() + " and refuses it.",
                        List.of(written.place()),
                        "Write " + right + ".")))
                .orElse(Verdict.PASSED);
    }
}
