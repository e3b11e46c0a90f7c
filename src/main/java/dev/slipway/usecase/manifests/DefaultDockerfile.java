package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a build reads that names no file: in small letters too (BuildKit, dockerui, 2026-11-30, for moby/moby#10858). */
public final class DefaultDockerfile {
    /** In the order in which they are looked for. */
    public static final List<String> NAMES = List.of("Dockerfile", "dockerfile");

    private DefaultDockerfile() {}

    /** That of a folder as far as it ships, by its scripts and pipelines; empty where there is none. */
    public static Optional<Dockerfile> of(ReadableTexts texts, Path folder) throws ProblemException {
        return of(texts, folder, List.of());
    }

    /**
     * The same by its compose files too.
     *
     * @param composed their documents
     */
    public static Optional<Dockerfile> of(ReadableTexts texts, Path folder, List<Document> composed)
            throws ProblemException {
        for (String name : NAMES) {
            Optional<String> text = texts.read(folder.resolve(name));
            if (text.isPresent()) {
                return Optional.of(shipped(Dockerfile.read(name, text.get()), texts, folder, composed));
            }
        }
        return Optional.empty();
    }

    /** What has been read, as far as it ships. */
    public static Dockerfile shipped(Dockerfile file, ReadableTexts texts, Path folder, List<Document> composed) {
        if (file.stages().size() < 2) {
            return file;
        }
        List<Optional<String>> targets = new ArrayList<>(ComposeBuild.targets(composed, file.name()));
        targets.addAll(BuildCommands.of(texts, folder).targets(file.name()));
        return ShippedStage.of(file, targets);
    }
}
