package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a build reads that names no file: in small letters too (BuildKit, dockerui, 2026-11-30, for moby/moby#10858). */
public final class DefaultDockerfile {
    /** In the order in which they are looked for. */
    public static final List<String> NAMES = List.of("Dockerfile", "dockerfile");

    private DefaultDockerfile() {}

    /** That of a folder; empty where there is none. */
    public static Optional<Dockerfile> of(ReadableTexts texts, Path folder) throws ProblemException {
        for (String name : NAMES) {
            Optional<String> text = texts.read(folder.resolve(name));
            if (text.isPresent()) {
                return Optional.of(Dockerfile.read(name, text.get()));
            }
        }
        return Optional.empty();
    }
}
