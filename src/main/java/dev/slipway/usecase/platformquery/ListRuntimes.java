package dev.slipway.usecase.platformquery;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.platform.LoadableTarget;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.Hosts;
import dev.slipway.port.RuntimeNames;
import dev.slipway.port.RuntimeNames.KnownRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which runtimes and images can be named, and which binary target Prisma decides on there. */
public record ListRuntimes(RuntimeNames names, Hosts hosts, TargetList targets) {
    /**
     * A runtime.
     *
     * @param aliases other names of it
     * @param kin what is said of all that look the same
     */
    public record NamedRuntime(String name, List<String> aliases, List<CpuTarget> targets, KnownRuntime kin) {
        public NamedRuntime {
            aliases = List.copyOf(aliases);
            targets = List.copyOf(targets);
        }
    }

    /** What Prisma decides on one CPU, and what loads there, if anything does. */
    public record CpuTarget(String arch, Optional<String> decided, Optional<String> loads) {}

    /** Those with each of {@code words} in one of their names. */
    public List<NamedRuntime> run(List<String> words, PrismaVersion version) throws ProblemException {
        NameFilter filter = new NameFilter(words);
        List<NamedRuntime> found = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (KnownRuntime known : names.all()) {
            List<List<String>> wanted = known.spellings().stream()
                    .filter(spellings -> spellings.stream().anyMatch(filter::takes))
                    .toList();
            List<CpuTarget> decided = wanted.isEmpty() ? List.of() : targets(known, version);
            wanted.forEach(spellings -> found.add(runtime(spellings, filter, decided, known)));
            known.spellings().forEach(all::addAll);
        }
        if (found.isEmpty()) {
            throw QueryProblem.nothingListed("runtime or image", words, filter.nearest(all), "runtimes");
        }
        return found;
    }

    /** Called by the first of its names that was asked for. */
    private static NamedRuntime runtime(
            List<String> spellings, NameFilter filter, List<CpuTarget> decided, KnownRuntime known) {
        String name = spellings.stream().filter(filter::takes).findFirst().orElse(spellings.get(0));
        return new NamedRuntime(
                name, spellings.stream().filter(other -> !other.equals(name)).toList(), decided, known);
    }

    private List<CpuTarget> targets(KnownRuntime known, PrismaVersion version) throws ProblemException {
        List<CpuTarget> decided = new ArrayList<>();
        for (String arch : known.arches()) {
            String name = known.spellings().get(0).get(0);
            HostProbe probe = hosts.runtime(name, Optional.of(arch)).probe();
            Decision decision = new PrismaDetection().decide(version, probe);
            decided.add(new CpuTarget(
                    arch,
                    decision.binaryTarget(),
                    new LoadableTarget(targets)
                            .loads(version, probe, decision)
                            .binaryTarget()
                            .map(BinaryTarget::name)));
        }
        return decided;
    }
}
