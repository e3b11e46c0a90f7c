package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.EnginesOfRelease;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.SeveralSchemas;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which engine goes where, for one subject.
 *
 * @param cliTargets names of the targets of the CLI's engines, where the request names none
 */
record EnginePlanner(
        FetchRequest request, Subject subject, PrismaVersion version, Targets targets, List<String> cliTargets) {
    FetchPlan plan() throws ProblemException {
        List<BinaryTarget> asked = asked();
        Places places = new Places(subject.hash(), version, targets);
        List<String> reasons = new ArrayList<>();
        if (request.scope().clients()) {
            List<ClientGenerator> generators =
                    subject.project().map(NodeProject::generators).orElse(List.of());
            List<BinaryTarget> wanted = asked.isEmpty() ? configured(generators) : asked;
            for (ClientGenerator generator : generators) {
                planClient(generator, wanted, places, reasons);
            }
            if (generators.isEmpty()) {
                planBareClient(asked, places, reasons);
            }
        }
        planCli(asked, places);
        return new FetchPlan(
                places.engines(), places.isEmpty() ? Optional.of(String.join("; ", reasons)) : Optional.empty());
    }

    /** What the request itself names; empty when it leaves the choice to the project. */
    private List<BinaryTarget> asked() throws ProblemException {
        List<BinaryTarget> asked = new ArrayList<>(targets.named(request.platforms(), "--platform", Kind.USAGE));
        for (String runtime : request.runtimes()) {
            asked.add(targets.ofRuntime(runtime, request.arch()));
        }
        return asked.stream().distinct().toList();
    }

    /** The targets of all generators: Prisma copies the engines of each into the clients of all (getGenerators). */
    private List<BinaryTarget> configured(List<ClientGenerator> generators) throws ProblemException {
        List<BinaryTarget> configured = new ArrayList<>();
        for (ClientGenerator generator : generators) {
            if (!(use(generator) instanceof EngineUse.None)) {
                configured.addAll(targets.named(generator.binaryTargets(), generator.at(), Kind.INPUT));
            }
        }
        return configured.stream().distinct().toList();
    }

    private EngineUse use(ClientGenerator generator) {
        return version.has(Trait.QUERY_ENGINE)
                ? request.engineType().map(EnginePlanner::useOf).orElse(generator.engine())
                : none();
    }

    private void planClient(ClientGenerator generator, List<BinaryTarget> wanted, Places places, List<String> reasons)
            throws ProblemException {
        EngineUse use = use(generator);
        if (use instanceof EngineUse.None none) {
            reasons.add("generator \"" + generator.name() + "\": " + none.why());
            return;
        }
        if (request.to().isEmpty()) {
            targets.note(generator);
            if (generator.refusal().isPresent()) {
                throw Problem.input("Prisma refuses to generate the client of generator " + generator.name() + " ("
                                + generator.at() + "): "
                                + generator.refusal().get().words())
                        .remedy(generator.refusal().get().remedy());
            }
            if (generator.unplaced().isPresent()) {
                throw Problem.input("The client of generator " + generator.name() + " (" + generator.at()
                                + ") is not installed, and where it will be cannot be told before it is: "
                                + generator.unplaced().get().why() + ".")
                        .remedy("Install first: " + generator.unplaced().get().install()
                                + ". Then fetch again, or name the folder to install into with --to DIR.");
            }
        }
        for (Path folder : request.to().isEmpty() ? List.of(generator.folder()) : request.to()) {
            places.add(kindOf(use), wanted, folder);
        }
    }

    private void planBareClient(List<BinaryTarget> asked, Places places, List<String> reasons) throws ProblemException {
        if (!version.has(Trait.QUERY_ENGINE)) {
            reasons.add(none().why());
            return;
        }
        if (request.to().isEmpty()) {
            NodeProject project = subject.project().orElseThrow();
            if (!project.packages().isEmpty()) {
                throw new ProblemException(SeveralSchemas.of(project.root(), project.packages()));
            }
            String what = project.schema()
                    .map(s -> "No generator of a Prisma client is in " + s)
                    .orElse("No schema.prisma is");
            throw Problem.input(what + " in " + project.root() + ", so there is no place for a query engine.")
                    .remedy(
                            "Name the package of a workspace with --project DIR, the schema with --schema FILE, or the folder to install into with --to DIR.");
        }
        EngineUse use = request.engineType()
                .map(EnginePlanner::useOf)
                .orElse(version.has(Trait.LIBRARY_BY_DEFAULT) ? new EngineUse.Library() : new EngineUse.Executable());
        List<BinaryTarget> wanted = asked.isEmpty() ? targets.named(List.of("native"), "native", Kind.INPUT) : asked;
        for (Path folder : request.to()) {
            places.add(kindOf(use), wanted, folder);
        }
    }

    private void planCli(List<BinaryTarget> asked, Places places) throws ProblemException {
        List<EngineKind> kinds = EnginesOfRelease.cli(version).stream()
                .filter(request.scope()::cli)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        List<Path> folders = request.to().isEmpty()
                ? subject.project().flatMap(NodeProject::enginesFolder).stream().toList()
                : request.to();
        if (folders.isEmpty()) {
            throw Problem.input("@prisma/engines is not installed in "
                            + subject.project().map(NodeProject::root).orElse(request.project())
                            + ", so there is no place for the engines of the CLI.")
                    .remedy("Run npm install first, or name the folder to install into with --to DIR.");
        }
        List<BinaryTarget> wanted =
                asked.isEmpty() ? targets.named(cliTargets, "PRISMA_CLI_BINARY_TARGETS", Kind.INPUT) : asked;
        for (EngineKind kind : kinds) {
            for (Path folder : folders) {
                places.add(kind, wanted, folder);
            }
        }
    }

    private static EngineUse.None none() {
        return new EngineUse.None("Prisma 7 and later have no query engine");
    }

    private static EngineUse useOf(EngineType type) {
        return type == EngineType.BINARY ? new EngineUse.Executable() : new EngineUse.Library();
    }

    private static EngineKind kindOf(EngineUse use) {
        return use instanceof EngineUse.Executable ? EngineKind.QUERY_BINARY : EngineKind.QUERY_LIBRARY;
    }
}
