package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.StartReader;
import dev.slipway.domain.startup.StartedProgram;
import dev.slipway.domain.startup.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows Prisma's parts through the stages of a Dockerfile: what is copied, installed, generated and taken away. */
public final class BuildFlow {
    private final Dockerfile file;
    private final ProjectParts project;
    private final DockerIgnore ignore;
    private final StageFiles files;
    private final DebianPackages debian;
    private final List<StageState> states = new ArrayList<>();

    private BuildFlow(
            Dockerfile file, ProjectParts project, DockerIgnore ignore, StageFiles files, DebianPackages debian) {
        this.file = file;
        this.project = project;
        this.ignore = ignore;
        this.files = files;
        this.debian = debian;
    }

    /** The end of each stage, in their order. */
    public static List<StageState> of(
            Dockerfile file, ProjectParts project, DockerIgnore ignore, StageFiles files, DebianPackages debian) {
        BuildFlow flow = new BuildFlow(file, project, ignore, files, debian);
        file.stages().forEach(flow::stage);
        return List.copyOf(flow.states);
    }

    private void stage(BuildStage stage) {
        StageState state = stage.parent().isPresent()
                ? new StageState(stage, states.get(stage.parent().getAsInt()))
                : new StageState(stage);
        states.add(state);
        for (Instruction each : stage.instructions()) {
            if (each instanceof Instruction.WorkingFolder to) {
                state.folder = Paths.resolve(state.folder, to.path());
            } else if (each instanceof Instruction.Variable variable) {
                variable.value().ifPresent(value -> state.variables.put(variable.name(), value));
            } else if (each instanceof Instruction.Copy copy) {
                copy(state, copy);
            } else if (each instanceof Instruction.Run run) {
                new MountedFolders(state, run, file.place(run))
                        .around(copy -> bring(state, copy), () -> run(state, run));
            }
        }
    }

    private void copy(StageState state, Instruction.Copy copy) {
        if (copy.sources().stream().anyMatch(BuildFlow::isPlugAndPlay)) {
            state.doubts.add(
                    new Doubt("Yarn may keep packages in archives, which are not followed", file.place(copy), false));
        }
        libraries(state, copy);
        bring(state, copy);
    }

    private void bring(StageState state, Instruction.Copy copy) {
        if (copy.from().isEmpty()) {
            new HostCopy(state, copy, project, ignore, file.place(copy)).make();
        }
        Optional<BuildStage> from = copy.from()
                .flatMap(file::stage)
                .filter(stage -> stage.index() < state.stage().index());
        if (from.isEmpty()) {
            if (ForeignCopy.is(copy)) {
                new ForeignCopy(state, copy, file.place(copy)).note();
            }
            return;
        }
        StageState source = states.get(from.get().index());
        List<LocatedThing> moved = new ArrayList<>();
        for (String path : copy.sources()) {
            String absolute = Paths.resolve("/", path);
            source.has.stream()
                    .filter(each -> !copy.leavesOut(below(absolute, each.path())))
                    .forEach(each -> CopiedPath.of(
                                    absolute, each.path(), Paths.resolve(state.folder, copy.target()), isFolder(copy))
                            .ifPresent(target -> moved.add(each.at(target, Optional.of(copy)))));
        }
        moved.forEach(each -> {
            state.has.removeIf(old -> old.thing() == each.thing() && old.path().equals(each.path()));
            state.has.add(each);
            Optional.ofNullable(source.worn.get(each.thing())).ifPresent(by -> state.worn.put(each.thing(), by));
        });
        if (moved.stream().noneMatch(each -> each.thing() == Thing.CLIENT)) {
            source.doubts.stream().filter(each -> !state.doubts.contains(each)).forEach(each -> {
                state.doubts.add(each);
                state.copiedDoubts.add(each);
            });
        }
    }

    private void libraries(StageState state, Instruction.Copy copy) {
        CopiedLibraries copied =
                new CopiedLibraries(copy, state.folder, Paths.resolve(state.folder, copy.target()), file.place(copy));
        state.copied.add(copied);
        if (copied.mayBring("libssl")) {
            state.packages = state.packages.or(() -> Optional.of(new Doubt(
                    "what it copies from " + copy.from().orElse("elsewhere") + " may bring OpenSSL",
                    file.place(copy),
                    false)));
        }
    }

    /** The path of something from what is copied; empty where it is that itself. */
    private static String below(String source, String path) {
        return Paths.isIn(path, source) && !path.equals(source)
                ? path.substring(source.equals("/") ? 1 : source.length() + 1)
                : "";
    }

    private static boolean isPlugAndPlay(String source) {
        return source.contains(".pnp.") || source.endsWith(".yarn") || source.contains(".yarn/");
    }

    private static boolean isFolder(Instruction.Copy copy) {
        return copy.target().endsWith("/")
                || copy.target().equals(".")
                || copy.sources().size() > 1;
    }

    private void run(StageState state, Instruction.Run run) {
        StartReader reader = new StartReader(files.of(file, state.stage()));
        if (run.command().shell()) {
            reader.line(run.command().words().get(0), List.of(), state.folder, file.place(run));
        } else {
            reader.program(run.command().words(), state.folder, file.place(run));
        }
        Startup startup = reader.end();
        startup.unread().forEach(each -> state.doubts.add(new Doubt(each.what(), each.place(), false)));
        BuildSteps steps = new BuildSteps(state, project, files, file, debian);
        for (StartedProgram step : startup.steps()) {
            steps.make(step, run);
        }
    }
}
