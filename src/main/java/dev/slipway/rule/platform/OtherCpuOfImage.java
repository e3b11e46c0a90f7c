package dev.slipway.rule.platform;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.List;
import java.util.Optional;

/** PLT003, by configuration: an image is built for another CPU than the function that it is. */
record OtherCpuOfImage(String rule) implements Check<FunctionImage> {
    @Override
    public Verdict judge(FunctionImage pair) {
        if (!pair.isForFunctions()) {
            return new NotApplicable("the image that is built is not one for functions");
        }
        Optional<Cpu> image = pair.imageCpu().flatMap(Cpu::named);
        Optional<Cpu> function = Cpu.named(pair.functionCpu());
        if (image.isEmpty() || function.isEmpty()) {
            return new NotApplicable("the image is for the processor of the machine that builds it");
        }
        return image.equals(function)
                ? Verdict.PASSED
                : Verdict.found(error(
                        "The image is built for " + image.get().node() + ", and "
                                + runner(pair.function()) + " on "
                                + function.get().node()
                                + (pair.function().architecture().isEmpty() ? ", Lambda's own where none is named" : "")
                                + ": nothing in it starts there.",
                        List.of(pair.image().why(), pair.function().why()),
                        pair.function().platform() == Platform.LAMBDA
                                ? "Write the same in both: "
                                        + (pair.isDeclared() ? "platform: linux/" : "FROM --platform=linux/")
                                        + docker(function.get())
                                        + ", or the function's architecture."
                                : "Write FROM --platform=linux/" + docker(function.get()) + ", or leave it out."));
    }

    private static String runner(Destination function) {
        return function.platform() == Platform.LAMBDA ? "the function runs" : function.title() + " runs it";
    }

    private static String docker(Cpu cpu) {
        return cpu == Cpu.X64 ? "amd64" : cpu.node();
    }
}
