package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.LoadableTarget;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.Hosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From names to binary targets that one version of Prisma knows.
 *
 * @param notes told of every doubt about a host
 */
record Targets(Hosts hosts, TargetList list, PrismaVersion version, List<String> notes) {
    /** The targets of {@code names}, {@code native} being this machine. */
    List<BinaryTarget> named(List<String> names, String where, Kind kind) throws ProblemException {
        List<BinaryTarget> targets = new ArrayList<>();
        for (String name : names) {
            targets.add(name.equals(BinaryTarget.NATIVE.name()) ? thisMachine() : checked(name, where, kind));
        }
        return targets.stream().distinct().toList();
    }

    /** The target that Prisma decides for a runtime, which is the only one that it looks for there. */
    BinaryTarget ofRuntime(String name, Optional<String> arch) throws ProblemException {
        return decided(hosts.runtime(name, arch));
    }

    private BinaryTarget thisMachine() throws ProblemException {
        return decided(hosts.live(Optional.empty()));
    }

    private BinaryTarget decided(Hosts.HostView host) throws ProblemException {
        Decision decision = new PrismaDetection().decide(version, host.probe());
        notes.addAll(host.notes());
        Optional<BinaryTarget> target = decision.binaryTarget().map(BinaryTarget::new);
        if (target.isEmpty() || !list.knows(version, target.get())) {
            throw TargetProblem.noneDecided(version, host.description(), target, decision.thrown());
        }
        Loads loads = new LoadableTarget(list).loads(version, host.probe(), decision);
        if (loads.binaryTarget().isPresent() && !loads.binaryTarget().equals(target)) {
            notes.add("On " + host.description() + " Prisma " + version + " looks for " + target.get() + ", but "
                    + loads.binaryTarget().get() + " is what loads there: " + loads.why());
        } else if (loads.binaryTarget().isEmpty()) {
            notes.add("On " + host.description() + " Prisma " + version + " looks for " + target.get()
                    + ", and no engine is known to load there: " + loads.why());
        }
        return target.get();
    }

    private BinaryTarget checked(String name, String where, Kind kind) throws ProblemException {
        Optional<BinaryTarget> target =
                list.of(version).stream().filter(t -> t.name().equals(name)).findFirst();
        if (target.isPresent()) {
            return target.get();
        }
        Optional<String> better =
                list.renamed(name).or(() -> list.nearest(version, name).map(BinaryTarget::name));
        throw TargetProblem.unknown(name, where, kind, version, better, list.of(version));
    }

    /** What its user should know of a generator whose own folder is to be filled. */
    void note(ClientGenerator generator) {
        notes.addAll(generator.notes());
    }

    /** Refuses what nobody ever published. */
    void requirePublished(BinaryTarget target, EngineKind kind) throws ProblemException {
        if (!list.isPublished(version, target, kind)) {
            throw TargetProblem.notPublished(version, target, kind);
        }
    }
}
