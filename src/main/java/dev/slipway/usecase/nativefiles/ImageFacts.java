package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.LoaderOptions;
import dev.slipway.domain.verification.ImageUser;
import dev.slipway.domain.verification.Runner;
import java.util.Map;
import java.util.Optional;

/** What an image's configuration says of how native files are loaded in it. */
public final class ImageFacts {
    private ImageFacts() {}

    public static LoaderOptions loader(Optional<ImageConfig> config) {
        return LoaderOptions.of(
                config.map(ImageConfig::environment).orElse(Map.of()),
                config.map(ImageConfig::workingFolder)
                        .filter(folder -> folder.startsWith("/"))
                        .orElse("/"));
    }

    public static Optional<Cpu> cpu(Optional<ImageConfig> config) {
        return config.flatMap(each -> Cpu.named(each.platform().architecture()));
    }

    /** The user that it says, by its own list of users. */
    public static Runner runner(Optional<ImageConfig> config, Tree tree) {
        return config.map(each -> ImageUser.of(each.user(), tree))
                .orElse(new Runner.Unknown("nothing says who runs it"));
    }
}
