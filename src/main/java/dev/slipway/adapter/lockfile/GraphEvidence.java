package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what is installed or locked into evidence: the project's own command line and client, each with its hash.
 *
 * @param prefix what stands in front of each package's key where it is told of
 */
record GraphEvidence(Source source, String prefix, PackageGraph graph, GatheredEvidence findings) {
    void collect() throws ProblemException {
        int before = findings.count();
        for (String name : PrismaPackages.OF_PROJECTS) {
            Optional<PackageNode> node = resolve(name);
            if (node.isPresent()) {
                add(node.get());
            }
        }
        if (findings.count() == before) {
            enginesAlone();
        }
    }

    /** What the project's folder gets; failing that, the only one there is, since some other package may bring it. */
    private Optional<PackageNode> resolve(String name) throws ProblemException {
        Optional<PackageNode> direct = graph.direct(name);
        List<PackageNode> others = graph.all().stream()
                .filter(n -> n.name().equals(name) && !n.version().equals(versionOf(direct)))
                .toList();
        if (direct.isPresent()) {
            if (source == Source.LOCK_FILE && !others.isEmpty()) {
                findings.note(prefix + direct.get().key() + " (" + name + " " + versionOf(direct)
                        + ") is this project's; other versions are locked beside it: " + listed(others) + ".");
            }
            return direct;
        }
        if (others.stream().map(PackageNode::version).distinct().count() > 1) {
            findings.note("None of the versions of " + name + " is clearly this project's: " + listed(others) + ".");
            return Optional.empty();
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(0));
    }

    private static String versionOf(Optional<PackageNode> node) {
        return node.map(PackageNode::version).orElse("");
    }

    private String listed(List<PackageNode> nodes) {
        return String.join(
                ", ",
                nodes.stream()
                        .map(n -> n.version() + " (" + prefix + n.key() + ")")
                        .sorted()
                        .toList());
    }

    private void add(PackageNode node) throws ProblemException {
        Optional<PrismaVersion> version = PrismaVersion.parse(node.version());
        if (version.isEmpty()) {
            findings.note(prefix + node.key() + " has the version " + node.version() + ", which is no release's.");
            return;
        }
        if (!version.get().has(Trait.ENGINES)) {
            findings.note(prefix + node.key() + " is " + node.name() + " " + node.version()
                    + ": Prisma 1, which had no engine files.");
            return;
        }
        Optional<PackageNode> stating = stating(node);
        Optional<EngineHash> hash = stating.flatMap(PackageNode::hash);
        String also = stating.filter(s -> !s.key().equals(node.key()))
                .map(s -> ", " + s.key())
                .orElse("");
        findings.add(new VersionEvidence(source, prefix + node.key() + also, node.name(), version, hash));
    }

    /** The package that states the engine hash for {@code node}: itself, or one that it depends on. */
    private Optional<PackageNode> stating(PackageNode node) throws ProblemException {
        if (node.hash().isPresent()) {
            return Optional.of(node);
        }
        for (String name : List.of(PrismaPackages.ENGINES, PrismaPackages.ENGINES_VERSION)) {
            Optional<PackageNode> wanted = node.wants().containsKey(name) ? graph.wanted(node, name) : Optional.empty();
            Optional<PackageNode> stating = wanted.isPresent() ? stating(wanted.get()) : asked(node, name);
            if (stating.isPresent()) {
                return stating;
            }
        }
        return Optional.empty();
    }

    /** A dependency that is not there is still asked for by its exact version, which ends in the hash. */
    private static Optional<PackageNode> asked(PackageNode node, String name) {
        return Optional.ofNullable(node.wants().get(name))
                .map(range -> PackageNode.locked(node.key(), name, range, Map.of()))
                .filter(n -> n.hash().isPresent());
    }

    private void enginesAlone() throws ProblemException {
        List<PackageNode> engines = Stream.concat(
                        graph.direct(PrismaPackages.ENGINES_VERSION).stream(), graph.all().stream())
                .filter(n -> n.hash().isPresent())
                .toList();
        List<EngineHash> hashes =
                engines.stream().flatMap(n -> n.hash().stream()).distinct().toList();
        if (hashes.size() == 1) {
            PackageNode node = engines.get(0);
            findings.add(new VersionEvidence(source, prefix + node.key(), node.name(), Optional.empty(), node.hash()));
        } else if (hashes.size() > 1) {
            findings.note(
                    "Engines of several versions are there, none clearly this project's: " + listed(engines) + ".");
        }
    }
}
