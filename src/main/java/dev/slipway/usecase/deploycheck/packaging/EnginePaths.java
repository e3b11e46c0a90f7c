package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the engines of a project's clients lie, relative to its folder. */
final class EnginePaths {
    private static final String NATIVE = "native";

    /** Most build machines are of this kind. */
    private static final String BUILDER = "debian-openssl-3.0.x";

    private EnginePaths() {}

    /** The clients with an engine that are generated inside the project. */
    static List<PatternClient> of(Deployment deployment, Set<String> targets) {
        List<PatternClient> clients = new ArrayList<>();
        for (ClientGenerator generator : deployment.project().generators()) {
            Path folder = generator.folder();
            if (!(generator.engine() instanceof EngineUse.None) && folder.startsWith(deployment.folder())) {
                clients.add(client(deployment, generator, targets));
            }
        }
        return clients;
    }

    private static PatternClient client(Deployment deployment, ClientGenerator generator, Set<String> targets) {
        String folder = Slashes.relative(deployment.folder(), generator.folder());
        Set<String> others = new TreeSet<>();
        generator.binaryTargets().forEach(each -> others.add(each.equals(NATIVE) ? BUILDER : each));
        others.removeAll(targets);
        return new PatternClient(
                folder, files(folder, generator, new TreeSet<>(targets)), files(folder, generator, others));
    }

    private static List<String> files(String folder, ClientGenerator generator, Set<String> targets) {
        boolean library = generator.engine() instanceof EngineUse.Library;
        return targets.stream()
                .map(target -> folder + "/" + (library ? library(target) : "query-engine-" + target))
                .toList();
    }

    private static String library(String target) {
        if (target.contains("windows")) {
            return "query_engine-" + target + ".dll.node";
        }
        return "libquery_engine-" + target + (target.contains("darwin") ? ".dylib.node" : ".so.node");
    }
}
