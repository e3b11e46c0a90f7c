package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees with which engines the clients of a project were generated here; their names tell. */
final class MadeClients {
    private MadeClients() {}

    /** By the name of the generator; those of which no engine is here are left out. */
    static Map<String, TargetNeed.Made> of(ReadableTexts texts, Path folder, NodeProject project) {
        Map<String, TargetNeed.Made> all = new HashMap<>();
        for (ClientGenerator generator : project.generators()) {
            List<Path> engines = engines(texts, generator.folder());
            Set<String> targets = engines.stream().map(MadeClients::target).collect(Collectors.toSet());
            if (!targets.isEmpty()) {
                String shown = Slashes.relative(folder, engines.get(0));
                all.put(generator.name(), new TargetNeed.Made(targets, Place.in(shown, 0, "generated here")));
            }
        }
        return all;
    }

    private static List<Path> engines(ReadableTexts texts, Path client) {
        try {
            return texts.below(client).stream()
                    .filter(file ->
                            client.equals(file.getParent()) && !target(file).isEmpty())
                    .sorted()
                    .toList();
        } catch (ProblemException unreadable) {
            // What cannot be listed proves nothing.
            return List.of();
        }
    }

    private static String target(Path file) {
        return NamedEngine.of(file.getFileName().toString())
                .flatMap(NamedEngine::target)
                .map(BinaryTarget::name)
                .orElse("");
    }
}
