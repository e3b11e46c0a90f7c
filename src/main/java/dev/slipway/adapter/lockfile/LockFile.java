package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.Ranges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lock file that has been read: its kind, its folder, and the packages that it locks. */
record LockFile(LockKind kind, Path folder, String name, PackageGraph graph) {
    /** The command lines and clients of the project, each as {@code prisma 6.19.3}. */
    List<String> versions() throws ProblemException {
        return nodes().stream()
                .map(node -> node.name() + " " + node.version())
                .sorted()
                .toList();
    }

    /** What a manifest asks for and this file locks otherwise; empty where the two agree. */
    Optional<String> contradicts(PackageManifest manifest) throws ProblemException {
        for (PackageNode node : nodes()) {
            String range = manifest.allDependencies().getOrDefault(node.name(), "");
            if (Ranges.exclude(range, node.version())) {
                return Optional.of(node.name() + " " + node.version() + ", where package.json asks for " + range);
            }
        }
        return Optional.empty();
    }

    private List<PackageNode> nodes() throws ProblemException {
        List<PackageNode> nodes = new ArrayList<>();
        for (String name : PrismaPackages.OF_PROJECTS) {
            node(name).ifPresent(nodes::add);
        }
        return nodes;
    }

    /** What the project gets by a name; failing that, the only one there is. */
    Optional<PackageNode> node(String name) throws ProblemException {
        Optional<PackageNode> direct = graph.direct(name);
        if (direct.isPresent()) {
            return direct;
        }
        List<PackageNode> all =
                graph.all().stream().filter(node -> node.name().equals(name)).toList();
        long versions = all.stream().map(PackageNode::version).distinct().count();
        return versions == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
