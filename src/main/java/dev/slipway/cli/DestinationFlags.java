package dev.slipway.cli;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.deploycheck.destination.DestinationChoice;
import java.util.Optional;

/** The options that say what a project's code runs in. */
public final class DestinationFlags {
    private static final Option<String> RUNTIME = Option.text(
            "--runtime",
            "NAME",
            "What it runs in there, such as nodejs22.x; of an image its base: node:22-alpine3.21.");
    private static final Option<String> ARCH = Option.text(
                    "--arch", "ARCH", "The CPU there: x64 or arm64; x86_64, amd64, aarch64 too.")
            .as(text -> Cpu.named(text).map(cpu -> text), "x64 or arm64; x86_64, amd64 and aarch64 mean them");

    /** {@code --runtime} and {@code --arch}. */
    public static final Options ALL = Options.of(RUNTIME, ARCH);

    private DestinationFlags() {}

    /** What a line says of a platform, if it names one. */
    public static DestinationChoice choice(Line line, Optional<Fact<Platform>> platform) throws ProblemException {
        return new DestinationChoice(platform, fact(line, RUNTIME), fact(line, ARCH));
    }

    private static Optional<Fact<String>> fact(Line line, Option<String> option) throws ProblemException {
        return line.get(option).map(text -> new Fact<>(text, Place.of(option.name(), text)));
    }
}
