package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.PlatformEnv;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that a deploy may take in the place of one that was read, or over it: each file, and each folder of an overlay of
 * Kubernetes, is a stage.
 *
 * @param files what was read
 */
record OtherDescriptors(ReadableTexts texts, Documents documents, DescriptorFiles files, Path root) {
    private static final Set<String> OVERLAYS = Set.of("overlays", "overlay", "environments", "envs", "env");

    /** The URLs that they give to processes. */
    List<Supplied> supplied() throws ProblemException {
        List<Supplied> found = new ArrayList<>();
        Set<String> read = files.read().keySet();
        if (PlatformFiles.FLY.stream().anyMatch(read::contains)) {
            for (String name : PlatformFiles.FLY_STAGES) {
                parsed(root.resolve(name)).stream()
                        .flatMap(each -> PlatformEnv.supplied(each).stream())
                        .forEach(url -> found.add(url.at(name)));
            }
        }
        if (PlatformFiles.COMPOSE.stream().anyMatch(read::contains)) {
            for (String name : PlatformFiles.COMPOSE_OVER) {
                add(read.contains(name) ? List.of() : parsed(root.resolve(name)), Optional.of(name), found);
            }
        }
        KubernetesFiles manifests = KubernetesFiles.of(texts, root);
        if (manifests.made().isPresent()) {
            kustomized(manifests.manifests(), found);
        }
        return found;
    }

    /** What kustomize makes is not known, but each URL that it takes. */
    private void kustomized(List<Path> manifests, List<Supplied> found) {
        List<Document> base = new ArrayList<>();
        Map<String, List<Document>> overlays = new LinkedHashMap<>();
        for (Path file : manifests) {
            String folder = shown(file.resolveSibling(""));
            boolean over = Stream.of(folder.split("/", -1)).anyMatch(OVERLAYS::contains);
            (over ? overlays.computeIfAbsent(folder, none -> new ArrayList<>()) : base).addAll(parsed(file));
        }
        add(base, Optional.empty(), found);
        // Of two that set the same, the first counts.
        overlays.forEach((folder, over) ->
                add(Stream.concat(over.stream(), base.stream()).toList(), Optional.of(folder), found));
    }

    private void add(List<Document> all, Optional<String> stage, List<Supplied> found) {
        for (Supplied url : Descriptors.read(all, files).supplied()) {
            found.add(stage.map(url::at).orElse(url));
        }
    }

    private List<Document> parsed(Path file) {
        Optional<String> text = texts.readable(file);
        try {
            return text.isPresent() ? documents.parse(shown(file), text.get()) : List.of();
        } catch (ProblemException unreadable) {
            // Who judges the file says what is wrong with it.
            return List.of();
        }
    }

    private String shown(Path file) {
        return Slashes.relative(root, file);
    }
}
