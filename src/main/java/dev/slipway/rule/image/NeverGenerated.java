package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** GEN001, of a Dockerfile: no line of it generates the client or brings one that is generated. */
record NeverGenerated(String rule) implements Check<Container> {
    private static final List<String> WRITES = List.of(">", "curl", "wget", "git", "tee", "--mount");

    /** What lets a line go on without a schema. */
    private static final List<String> CONDITIONS = List.of("||", "if ", "test ", "[ ");

    @Override
    public Verdict judge(Container container) {
        if (container.recipe().isEmpty() || container.contents().isPresent()) {
            return new NotApplicable("no Dockerfile alone tells what ships");
        }
        Recipe recipe = container.recipe().get();
        if (recipe.project().clients().isEmpty()) {
            return new NotApplicable("the project generates no client");
        }
        Optional<Place> cached = inCache(recipe);
        if (cached.isPresent()) {
            return Verdict.found(error(
                    cached.get().place()
                            + " generates the client into a cache that is mounted there, which is no part of"
                            + " the image.",
                    List.of(cached.get()),
                    "Mount the cache of the package manager in its place: --mount=type=cache,target=/root/.npm"));
        }
        Optional<Place> lost = recipe.end().lost(Thing.CLIENT).filter(each -> ClientLeftBehind.startsNode(container));
        if (lost.isPresent()) {
            return takenAway(recipe, lost.get());
        }
        Optional<Place> without = withoutSchema(recipe);
        if (without.isPresent()) {
            return Verdict.found(error(
                    without.get().place() + " generates the client, and "
                            + recipe.ignore().name() + " leaves the schema out.",
                    List.of(without.get(), Place.in(recipe.ignore().name(), 0, "it leaves the schema out")),
                    "Take the pattern out that leaves out "
                            + recipe.project().schema().orElseThrow() + "."));
        }
        Optional<Place> never = neverCopied(recipe);
        if (never.isPresent()) {
            return Verdict.found(error(
                    never.get().place() + " generates the client, and no line before it brings the schema.",
                    List.of(never.get()),
                    "Before that line: COPY " + recipe.project().schema().orElseThrow()
                            + ", or the folder that it is in."));
        }
        Optional<Place> worn = recipe.end().worn(Thing.CLIENT);
        if (worn.isPresent()) {
            return new NotChecked("whether what " + worn.get().place()
                    + " leaves of the generated client is enough stands in the image alone; give it: --image app.tar");
        }
        if (recipe.states().stream().anyMatch(each -> each.has(Thing.CLIENT))) {
            return unnamed(recipe);
        }
        if (!recipe.end().has(Thing.MODULES)) {
            return new NotApplicable("the last stage installs no packages of Node");
        }
        Optional<String> doubt = recipe.states().stream()
                .flatMap(each -> each.doubt().stream())
                .map(each -> each.shown())
                .findFirst()
                .or(() -> startGenerates(container))
                .or(() -> startUnknown(container))
                .or(() -> ownOutput(recipe));
        return doubt.<Verdict>map(why ->
                        new NotChecked("whether a client is generated: " + why + "; give the image: --image app.tar"))
                .orElseGet(() -> found(recipe));
    }

    /** The line that generates where no line can bring the schema; a build stops there. */
    private static Optional<Place> withoutSchema(Recipe recipe) {
        return recipe.file().used().stream()
                .filter(stage -> recipe.project()
                        .schema()
                        .filter(recipe.ignore()::leavesOut)
                        .isPresent())
                .flatMap(stage -> recipe.states().get(stage.index()).called().stream())
                .filter(StageState.Called::generatesEarly)
                .map(each -> each.call().step().place())
                .findFirst();
    }

    /** The line whose cache has the client, where nothing else has one, and nothing may have built with it. */
    private static Optional<Place> inCache(Recipe recipe) {
        return recipe.states().stream().anyMatch(each -> each.has(Thing.CLIENT))
                ? Optional.empty()
                : recipe.file().used().stream()
                        .map(stage -> recipe.states().get(stage.index()))
                        .filter(state -> state.doubt().isEmpty())
                        .flatMap(state -> state.lost(Thing.CLIENT).stream())
                        .filter(place -> place.text().contains("--mount="))
                        .findFirst();
    }

    /** The line that generates where no line of its stage brings the schema, before it or behind it. */
    private static Optional<Place> neverCopied(Recipe recipe) {
        return recipe.file().used().stream()
                .map(stage -> recipe.states().get(stage.index()))
                .filter(state -> !state.has(Thing.SCHEMA)
                        && recipe.file().lineage(state.stage()).stream()
                                .flatMap(stage -> stage.instructions().stream())
                                .noneMatch(NeverGenerated::mayWrite))
                .flatMap(state -> state.called().stream())
                .filter(each -> each.generatesEarly() && !each.call().step().ignored())
                .map(each -> each.call().step().place())
                .filter(place -> CONDITIONS.stream().noneMatch(place.text()::contains))
                .findFirst();
    }

    /** Whether it may write a schema that no COPY names: it is fetched, written out, or comes by a variable's path. */
    private static boolean mayWrite(Instruction each) {
        return each instanceof Instruction.Written
                || (each instanceof Instruction.Run run && WRITES.stream().anyMatch(run.text()::contains))
                || (each instanceof Instruction.Copy copy
                        && (copy.from().isPresent()
                                || copy.sources().stream().anyMatch(source -> source.contains("$"))));
    }

    /** Whether one of several clients is needed, which the generators that a call names do not make, stands in no Dockerfile. */
    private static Verdict unnamed(Recipe recipe) {
        return recipe.called()
                .filter(each -> each.call().arguments().stream().anyMatch(word -> word.startsWith("--generator")))
                .findFirst()
                .flatMap(each -> recipe.project().clients().stream()
                        .filter(client -> recipe.states().stream()
                                .flatMap(state -> state.all(Thing.CLIENT))
                                .noneMatch(made -> made.path().endsWith("/" + client)))
                        .findFirst()
                        .<Verdict>map(client -> new NotChecked("whether what is started needs the client in " + client
                                + ": " + each.call().step().place().place()
                                + " names generators, and not its own; give the image: --image app.tar")))
                .orElse(Verdict.PASSED);
    }

    private Verdict takenAway(Recipe recipe, Place by) {
        Optional<String> open = recipe.end()
                .doubt()
                .map(each -> each.shown())
                .or(() -> recipe.project().isAmongSources()
                        ? Optional.of("it is generated among the sources, and a compiler takes it along")
                        : Optional.empty());
        return open.<Verdict>map(why ->
                        new NotChecked("whether what " + by.place() + " takes away of the client is in what is built: "
                                + why + "; give the image: --image app.tar"))
                .orElseGet(() -> Verdict.found(error(
                        by.place() + " takes the generated client away, and nothing brings it back.",
                        List.of(by, recipe.file().place(recipe.last())),
                        "Generate behind that line: RUN npx prisma generate; or leave node_modules/.prisma there.")));
    }

    private static Optional<String> startGenerates(Container container) {
        return container.calls().stream()
                .filter(call -> call.command().equals("generate"))
                .map(call -> Container.of(call).place() + ": the start generates it")
                .findFirst();
    }

    /** One that is started by a file elsewhere, as by compose in a folder above, may generate it first. */
    private static Optional<String> startUnknown(Container container) {
        return container.starts().stream().allMatch(start -> start.steps().isEmpty())
                ? Optional.of("no file at hand says what the image starts, which may generate it")
                : Optional.empty();
    }

    /** A client among the sources may be generated before the image is built, and copied with them. */
    private static Optional<String> ownOutput(Recipe recipe) {
        return recipe.project().clients().stream()
                .filter(each ->
                        !each.contains("node_modules") && !recipe.ignore().leavesOut(each))
                .map(each -> "where " + each + " is generated before the image is built, it is copied into it")
                .findFirst();
    }

    private Verdict found(Recipe recipe) {
        List<Place> evidence = new ArrayList<>();
        installs(recipe).forEach(run -> evidence.add(recipe.file().place(run)));
        recipe.file().lineage(recipe.last()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(each -> each instanceof Instruction.Copy copy ? Stream.of(copy) : Stream.empty())
                .reduce((first, second) -> second)
                .ifPresent(copy -> evidence.add(recipe.file().place(copy)));
        evidence.add(recipe.file().place(recipe.last()));
        return Verdict.found(error(
                early(recipe).or(() -> uninstalled(recipe)).orElseGet(() -> lacking(recipe)),
                evidence,
                uninstalled(recipe).isPresent()
                        ? "Move prisma from devDependencies to dependencies, or generate where both are installed."
                        : "Behind the line that copies the schema: RUN npx prisma generate"));
    }

    private static Optional<String> early(Recipe recipe) {
        return recipe.states().stream()
                .flatMap(each -> each.called().stream())
                .filter(StageState.Called::generatesEarly)
                .map(each -> each.call().step().place().place() + " generates the client before the schema is there.")
                .findFirst();
    }

    private static Optional<String> uninstalled(Recipe recipe) {
        return recipe.states().stream()
                .flatMap(each -> each.called().stream())
                .filter(StageState.Called::generatesUninstalled)
                .map(each -> each.call().step().place().place()
                        + " generates the client by Prisma's command line, which is not installed there.")
                .findFirst();
    }

    private static String lacking(Recipe recipe) {
        return "No line of " + recipe.file().name() + " generates the client"
                + (recipe.project().generatesOnInstall()
                        ? ", and when the packages are installed, which generates it too, their scripts do not run or"
                                + " the schema is not there yet."
                        : ".");
    }

    private static Stream<Instruction.Run> installs(Recipe recipe) {
        return recipe.file().lineage(recipe.last()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(each -> each instanceof Instruction.Run run ? Stream.of(run) : Stream.empty())
                .filter(run -> run.command().shown().matches("(?s).*\\b(npm|pnpm|yarn|bun)\\b.*"))
                .limit(1);
    }
}
