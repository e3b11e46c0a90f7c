package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.LocatedThing;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.startup.StartedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** IMG002: an earlier stage generates the client, and the last one does not get it. */
record ClientLeftBehind(String rule) implements Check<Container> {
    private static final Set<String> OF_NODE =
            Set.of("node", "npm", "npx", "pnpm", "yarn", "bun", "next", "tsx", "ts-node", "pm2-runtime", "nest");

    @Override
    public Verdict judge(Container container) {
        if (container.recipe().isEmpty()) {
            return container.contents().isPresent()
                    ? new NotApplicable("there is no Dockerfile; of an image GEN001 says whether a client is in it")
                    : container.absent();
        }
        Recipe recipe = container.recipe().get();
        boolean inImage =
                container.contents().filter(each -> !each.clients().isEmpty()).isPresent();
        if (inImage || recipe.end().has(Thing.CLIENT)) {
            return inImage || !isWithoutLoader(recipe) || !startsNode(container)
                    ? Verdict.PASSED
                    : new NotChecked(
                            "whether @prisma/client, by which the generated client is loaded, comes into the last"
                                    + " stage too: no line that is followed brings it; give the image: --image app.tar");
        }
        if (recipe.end().lost(Thing.CLIENT).isPresent()) {
            return new NotApplicable("the last stage takes it away again, of which GEN001 tells");
        }
        Optional<StageState> generates =
                recipe.states().stream().filter(each -> each.has(Thing.CLIENT)).reduce((first, second) -> second);
        if (generates.isEmpty()) {
            return new NotApplicable("no stage of " + recipe.file().name() + " is seen to generate a client");
        }
        if (!startsNode(container)) {
            return new NotApplicable("what the last stage starts is not Node");
        }
        if (container.contents().isEmpty()) {
            Optional<String> doubt = recipe.end().doubt().map(each -> each.shown());
            if (doubt.isPresent()) {
                return new NotChecked(
                        "whether the last stage gets the client: " + doubt.get() + "; give the image: --image app.tar");
            }
            if (recipe.project().isAmongSources()
                    && copies(recipe, generates.get().stage())) {
                return new NotChecked("whether the client is in what is copied from "
                        + generates.get().stage().shown()
                        + ": it is generated among the sources; give the image: --image app.tar");
            }
        }
        return found(recipe, generates.get(), container);
    }

    /** Whether a client in a node_modules is all that comes of that; a bundle may have the rest in it. */
    private static boolean isWithoutLoader(Recipe recipe) {
        boolean alone = recipe.end()
                .all(Thing.CLIENT)
                .map(LocatedThing::path)
                .filter(path -> path.endsWith("/node_modules/.prisma/client"))
                .anyMatch(path -> recipe.end().all(Thing.MODULES).noneMatch(each -> Paths.isIn(path, each.path())));
        return alone
                && recipe.file().lineage(recipe.last()).stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .noneMatch(each ->
                                each instanceof Instruction.Copy && each.text().contains("@prisma"));
    }

    static boolean startsNode(Container container) {
        return container.starts().stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(ClientLeftBehind::isNode);
    }

    private static boolean isNode(StartedProgram step) {
        return OF_NODE.contains(step.program())
                || step.words().stream()
                        .anyMatch(word -> word.endsWith(".js") || word.endsWith(".mjs") || word.endsWith(".cjs"));
    }

    private static boolean copies(Recipe recipe, BuildStage from) {
        return copiesFrom(recipe, from).findAny().isPresent();
    }

    private static Stream<Instruction.Copy> copiesFrom(Recipe recipe, BuildStage from) {
        return recipe.file().lineage(recipe.last()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(each -> each instanceof Instruction.Copy copy ? Stream.of(copy) : Stream.empty())
                .filter(copy -> copy.from()
                        .flatMap(recipe.file()::stage)
                        .filter(from::equals)
                        .isPresent());
    }

    private Verdict found(Recipe recipe, StageState generates, Container container) {
        LocatedThing client = generates.all(Thing.CLIENT).findFirst().orElseThrow();
        List<Place> evidence = new ArrayList<>();
        evidence.add(recipe.file().place(recipe.last()));
        evidence.add(recipe.file().place(generates.stage()));
        copiesFrom(recipe, generates.stage())
                .limit(5)
                .forEach(copy -> evidence.add(recipe.file().place(copy)));
        String name = generates
                .stage()
                .name()
                .orElse(Integer.toString(generates.stage().index()));
        String target = parent(client.path());
        return Verdict.found(error(
                        generates.stage().shown().substring(0, 1).toUpperCase(Locale.ROOT)
                                + generates.stage().shown().substring(1) + " generates the client into " + client.path()
                                + ", and nothing brings it into the last stage.",
                        evidence,
                        "Copy it there: COPY --from=" + name + " " + target + " " + target)
                .asCauseOf(container.contents().isPresent() ? List.of("GEN001", "ENG001") : List.of()));
    }

    private static String parent(String path) {
        return path.endsWith("/.prisma/client") ? path.substring(0, path.length() - "/client".length()) : path;
    }
}
