package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.deployment.DeployedRuntime;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.port.RuntimeNames.KnownRuntime;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.usecase.deploycheck.destination.FlyToml;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges which engine each place needs, beside what a project's clients are generated for. */
record EngineNeeds(Judges judges, Path folder, List<ClientGenerator> generators, Map<String, TargetNeed.Made> made) {
    /** @param made what was generated here, by the name of the generator */
    EngineNeeds(Judges judges, Path folder, NodeProject project, Map<String, TargetNeed.Made> made) {
        this(
                judges,
                folder,
                project.generators().stream()
                        .filter(each -> !(each.engine() instanceof EngineUse.None))
                        .toList(),
                made);
    }

    /** Netlify's own rules tell which engine it needs, and who follows a Dockerfile knows more than its last base. */
    static boolean isToldBySystem(Destination to, List<Destination> all) {
        if (to.platform() == Platform.FLY) {
            return !FlyToml.isBuilt(to) || all.stream().anyMatch(each -> each.platform() == Platform.IMAGE);
        }
        boolean built = to.platform() == Platform.IMAGE
                || to.runtimeName().filter(name -> name.startsWith("image:")).isPresent();
        boolean followed = built
                && to.isOfFile()
                && DefaultDockerfile.NAMES.contains(to.why().file());
        return !followed
                && (to.platform() == Platform.LAMBDA
                        || to.platform() == Platform.VERCEL
                        || to.platform().isImage());
    }

    /** Refuses a runtime of a platform's own that was typed and that there is none of; of an image there are many more. */
    void requireRuntime(Destination destination) throws ProblemException {
        boolean typed = destination
                .runtime()
                .filter(name -> name.place().kind() == Place.Kind.OTHER
                        && name.place().file().equals("--runtime"))
                .isPresent();
        if (!typed
                || destination.platform().isImage()
                || destination.runtimeName().isEmpty()) {
            return;
        }
        try {
            judges.engines(
                    destination.runtimeName().get(), destination.architecture().map(fact -> fact.value()), folder);
        } catch (ProblemException e) {
            if (e.problem().message().contains(" is not in the table of runtimes.")) {
                throw Problem.usage(e.problem().message()).remedy(e.problem().remedy());
            }
        }
    }

    Outcome judge(Destination destination) {
        return Outcome.judge(PlatformRules.all(), need(destination));
    }

    /** Of one that a file tells which cannot be read. */
    Outcome judge(Destination destination, String unread) {
        return Outcome.judge(
                PlatformRules.all(),
                new TargetNeed(
                        destination,
                        destination.title(),
                        Optional.empty(),
                        unread,
                        Optional.empty(),
                        generators,
                        made));
    }

    /**
     * Of functions that are deployed as the image that is built here.
     *
     * @param declared those of which their file says how it is built
     */
    static Outcome ofImages(List<Destination> destinations, List<FunctionImage> declared) {
        Outcome outcome = Outcome.of(List.of());
        for (FunctionImage each : declared) {
            if (destinations.contains(each.function())) {
                outcome = outcome.and(Outcome.judge(PlatformRules.ofImages(), each));
            }
        }
        for (Destination function : destinations) {
            for (Destination image : destinations) {
                if (function.platform() == Platform.LAMBDA && image.platform() == Platform.IMAGE) {
                    outcome = outcome.and(Outcome.judge(PlatformRules.ofImages(), new FunctionImage(function, image)));
                }
            }
        }
        return outcome;
    }

    /** What is named for code of Node to run in, beside what platforms have on that day. */
    Outcome runtimes(List<Destination> destinations, LocalDate today) throws ProblemException {
        List<Destination> named =
                destinations.stream().filter(OfferedRuntimes::isNamed).toList();
        Outcome outcome = Outcome.of(List.of());
        for (Destination each : destinations) {
            outcome = outcome.and(Outcome.judge(PlatformRules.ofCpus(), each));
        }
        List<KnownRuntime> table = new ArrayList<>();
        for (Platform whose :
                named.stream().map(OfferedRuntimes::whose).distinct().toList()) {
            table.addAll(judges.runtimes(whose));
        }
        OfferedRuntimes offered = new OfferedRuntimes(table, today);
        List<DeployedRuntime> runtimes = named.stream()
                .map(each -> offered.of(each, runtime -> engine(runtime, each)))
                .map(each -> each.with(each.engine().filter(this::isLacking)))
                .toList();
        return outcome.and(Outcome.judge(PlatformRules.ofRuntimes(), runtimes));
    }

    private boolean isLacking(String target) {
        return !generators.stream().allMatch(each -> each.binaryTargets().contains(target));
    }

    /** Of Lambda, as whoever builds where it runs, or for functions of its own, adds what is needed by itself. */
    private Optional<String> engine(String runtime, Destination there) {
        if (generators.isEmpty() || there.platform() != Platform.LAMBDA) {
            return Optional.empty();
        }
        try {
            return judges.engines(runtime, there.architecture().map(Fact::value), folder)
                    .loads()
                    .binaryTarget()
                    .map(BinaryTarget::name);
        } catch (ProblemException untold) {
            return Optional.empty();
        }
    }

    private TargetNeed need(Destination destination) {
        Optional<String> runtime = destination.runtimeName();
        Optional<Fact<String>> cpu = destination
                .architecture()
                .filter(fact -> Cpu.named(fact.value()).isEmpty());
        Optional<Fact<String>> custom = destination.runtime().filter(EngineNeeds::isCustom);
        String unknown = cpu.map(EngineNeeds::unsettled)
                .or(() -> custom.map(EngineNeeds::untold))
                .orElseGet(destination::unnamed);
        Optional<Loads> loads = Optional.empty();
        Optional<String> unpublished = Optional.empty();
        if (runtime.isPresent() && cpu.isEmpty() && custom.isEmpty() && !generators.isEmpty()) {
            try {
                Judges.RuntimeEngines engines =
                        judges.engines(runtime.get(), destination.architecture().map(fact -> fact.value()), folder);
                loads = Optional.of(engines.loads()).filter(each -> engines.agree());
                unpublished = engines.unpublished();
                unknown = engines.agree() ? engines.loads().why() : contradiction(engines, runtime.get());
            } catch (ProblemException e) {
                unknown = e.problem().line();
            }
        }
        return new TargetNeed(
                destination, runtime.orElse(destination.title()), loads, unknown, unpublished, generators, made);
    }

    /** Most of them run Go or Rust, some Node or Bun: that is in its bootstrap. */
    private static boolean isCustom(Fact<String> runtime) {
        return runtime.place().kind() == Place.Kind.FILE && runtime.value().startsWith("provided");
    }

    private static String untold(Fact<String> runtime) {
        return "whether Node runs in " + runtime.value() + " ("
                + runtime.place().place() + "), its bootstrap alone tells; give its package: --package dist.zip";
    }

    private static String unsettled(Fact<String> cpu) {
        return "which CPU it has: " + cpu.place().place() + " says " + cpu.value() + "; say which: --arch x64";
    }

    private static String contradiction(Judges.RuntimeEngines engines, String runtime) {
        return "Prisma looks for " + engines.decided().orElse("no engine that it can name") + " in " + runtime
                + ", and "
                + engines.loads()
                        .binaryTarget()
                        .map(target -> target.name() + " loads")
                        .orElse("no engine loads")
                + " there: slipway engine platform --runtime " + runtime + " says what to do";
    }
}
