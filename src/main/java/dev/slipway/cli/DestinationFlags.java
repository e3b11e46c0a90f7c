package dev.slipway.cli;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.deploycheck.DestinationChoice;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say what a project's code runs in. */
public final class DestinationFlags {
    private DestinationFlags() {}

    /** Adds {@code --runtime} and {@code --arch}. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                "--runtime",
                "NAME",
                "What it runs in there, such as nodejs22.x; of an image its base: node:22-alpine3.21."));
        spec.addOption(Options.value("--arch", "ARCH", "The CPU there: x64 or arm64; x86_64, amd64, aarch64 too."));
    }

    /** What a line with {@code --platform} says. */
    public static DestinationChoice choice(Line line) throws ProblemException {
        return choice(line, line.text("--platform").flatMap(Platform::of));
    }

    /** The same for a command of one platform. */
    public static DestinationChoice choice(Line line, Optional<Platform> platform) throws ProblemException {
        Optional<String> arch = line.text("--arch");
        if (arch.isPresent() && Cpu.named(arch.get()).isEmpty()) {
            throw CommandProblem.invalidValue(
                    "--arch", arch.get(), "x64 or arm64; x86_64, amd64 and aarch64 mean them");
        }
        return new DestinationChoice(platform, fact(line, "--runtime"), fact(line, "--arch"));
    }

    private static Optional<Fact<String>> fact(Line line, String option) throws ProblemException {
        return line.text(option).map(text -> new Fact<>(text, Place.of(option, text)));
    }
}
