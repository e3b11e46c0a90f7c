package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.ImageDestination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.descriptor.Sandbox;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a function goes that a file declares: to a runtime of Lambda, or into an image of its own. */
final class FunctionDestination {
    private FunctionDestination() {}

    /** @param texts files beside the one that declares it, by name; empty where there is none */
    static Destination of(Declared declared, Function<String, Optional<String>> texts) {
        Sandbox sandbox = declared.sandbox();
        if (sandbox.image().isPresent()) {
            return image(sandbox, sandbox.image().get(), texts);
        }
        Place why =
                sandbox.runtime().map(Fact::place).orElse(declared.workload().place());
        return new Destination(Platform.LAMBDA, why, sandbox.runtime(), sandbox.architecture());
    }

    private static Destination image(Sandbox sandbox, Sandbox.Image image, Function<String, Optional<String>> texts) {
        Optional<Destination> built = built(image, texts);
        return new Destination(
                Platform.LAMBDA,
                built.flatMap(Destination::runtime).map(Fact::place).orElse(image.place()),
                built.flatMap(Destination::runtime)
                        .map(base -> new Fact<>(Destination.IMAGE + base.value(), base.place())),
                sandbox.architecture().or(() -> built.flatMap(Destination::architecture)));
    }

    private static Optional<Destination> built(Sandbox.Image image, Function<String, Optional<String>> texts) {
        return image.dockerfile()
                .map(path -> Path.of(path).normalize().toString().replace('\\', '/'))
                .filter(path -> !path.startsWith("../") && !path.startsWith("/"))
                .flatMap(path -> texts.apply(path).map(text -> ImageDestination.of(Dockerfile.read(path, text))));
    }

    /** With the image whose build is asked for a platform; what FROM asks for itself wins over that. */
    static Optional<FunctionImage> asked(Declared declared, Function<String, Optional<String>> texts) {
        Optional<Sandbox.Image> image = declared.sandbox().image();
        Optional<Fact<String>> platform = image.flatMap(Sandbox.Image::platform);
        return platform.filter(asked -> built(image.get(), texts)
                        .flatMap(Destination::architecture)
                        .isEmpty())
                .map(asked -> new FunctionImage(
                        of(declared, texts),
                        new Destination(
                                Platform.LAMBDA,
                                asked.place(),
                                Optional.empty(),
                                ImageCpu.of(asked.value()).map(cpu -> new Fact<>(cpu, asked.place())))));
    }
}
