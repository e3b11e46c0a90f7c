package dev.slipway.rule.engine;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.EngineAt;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.LocatedThing;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.startup.PrismaCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ENG009: what is started migrates, and the engine that does so is not there for that system. */
record SchemaEngineMissing(String rule) implements ContainerCheck {
    private static final List<String> OVERRIDES =
            List.of("PRISMA_SCHEMA_ENGINE_BINARY", "PRISMA_MIGRATION_ENGINE_BINARY");

    @Override
    public Verdict judgeThere(Container container) {
        if (!container.isOf(4, 7)) {
            return new NotApplicable("the rule holds for Prisma 4 to 7");
        }
        Optional<PrismaCall> call = container.migrations().findFirst();
        if (call.isEmpty()) {
            return container.unreadWhy().isPresent()
                    ? new NotChecked(container.unreadWhy().get())
                    : new NotApplicable("nothing that it starts migrates");
        }
        return container.contents().isPresent()
                ? ofImage(call.get(), container.contents().get())
                : ofRecipe(call.get(), container.recipe().orElseThrow());
    }

    private Verdict ofImage(PrismaCall call, ImageContents contents) {
        for (String name : OVERRIDES) {
            String value = contents.environment().getOrDefault(name, "");
            if (!value.isEmpty()) {
                String path = Paths.resolve(contents.shipped().root(), value);
                return contents.exists(path)
                        ? Verdict.PASSED
                        : found(
                                call,
                                List.of(contents.shipped().place(path, name + " names it, and it is not there")),
                                contents.target().orElse("TARGET"),
                                "");
            }
        }
        if (contents.target().isEmpty()) {
            return new NotChecked(
                    "which engine Prisma looks for in the image is not known; slipway engine platform --image"
                            + " says what is missing");
        }
        if (!contents.fitting(true).isEmpty()) {
            return Verdict.PASSED;
        }
        if (contents.commandLine(call.step().folder()).isEmpty()) {
            return new NotApplicable("the command line itself is not in the image, as IMG005, IMG006 or IMG007 says");
        }
        List<Place> evidence = new ArrayList<>();
        for (EngineAt each : contents.schemaEngines()) {
            evidence.add(contents.shipped().place(each.file(), "for " + each.target()));
        }
        if (evidence.isEmpty()) {
            contents.commandLine(call.step().folder())
                    .ifPresent(path -> evidence.add(contents.shipped().place(path, "no schema engine is with it")));
        }
        String others = contents.schemaEngines().isEmpty()
                ? ", and there is none at all"
                : ", and those that are there are for other systems";
        return found(
                call, evidence.stream().limit(5).toList(), contents.target().get(), others);
    }

    /** What is installed in one stage is for the system of that. */
    private Verdict ofRecipe(PrismaCall call, Recipe recipe) {
        List<LocatedThing> modules = recipe.end()
                .all(Thing.MODULES)
                .filter(each -> recipe.end()
                        .all(Thing.CLI)
                        .anyMatch(cli -> cli.madeIn() == each.madeIn() && Paths.isIn(cli.path(), each.path())))
                .toList();
        StageSystem end = recipe.endSystem();
        if (!recipe.end().has(Thing.CLI) && recipe.end().deepDoubt().isEmpty()) {
            return new NotApplicable("the command line itself is not installed, as IMG005, IMG006 or IMG007 says");
        }
        if (modules.isEmpty() || recipe.end().worn(Thing.MODULES).isPresent()) {
            return new NotChecked(
                    "whether the schema engine is in the image stands there alone; give it: --image app.tar");
        }
        for (LocatedThing each : modules) {
            StageSystem from = recipe.system(each.madeIn());
            if (each.targets().equals(LocatedThing.WITHOUT_SCRIPTS)) {
                return new NotChecked(
                        "whether the schema engine came along stands in the image alone, as the installation"
                                + " may run no scripts of packages; give it: --image app.tar");
            }
            if (from.equals(end) && each.targets().isEmpty()) {
                return Verdict.PASSED;
            }
            if (end.target().isEmpty()
                    || (from.target().isEmpty() && each.targets().isEmpty())) {
                return new NotChecked(end.target().isEmpty() ? end.why() : from.why());
            }
            if (each.targets().isEmpty() ? from.hasEngineOf(end) && from.mayDiffer(end) : end.isUntold()) {
                return new NotChecked(recipe.cpusInDoubt("the schema engine", each.madeIn()));
            }
            boolean there = each.targets().isEmpty()
                    ? from.hasEngineOf(end)
                    : List.of(each.targets().split(",")).contains(end.target().get());
            if (there) {
                return Verdict.PASSED;
            }
        }
        LocatedThing first = modules.get(0);
        List<Place> evidence = new ArrayList<>();
        first.brought().ifPresent(copy -> evidence.add(recipe.file().place(copy)));
        evidence.add(recipe.file().place(recipe.file().stages().get(first.madeIn())));
        evidence.addAll(recipe.endPlaces());
        return found(
                call,
                evidence,
                end.target().orElse(""),
                ": it is installed on " + recipe.system(first.madeIn()).shown()
                        + (first.targets().isEmpty() ? "" : " with PRISMA_CLI_BINARY_TARGETS=" + first.targets()));
    }

    private Verdict found(PrismaCall call, List<Place> proof, String target, String others) {
        List<Place> evidence = new ArrayList<>(List.of(call.step().place()));
        evidence.addAll(proof);
        return Verdict.found(error(
                "It starts \"prisma " + call.command() + "\", and the schema engine for " + target + " is not there"
                        + others + ".",
                evidence,
                "Install with PRISMA_CLI_BINARY_TARGETS=" + target + ", or on the same base image; or bring it:"
                        + " slipway engine fetch --engine schema --platform " + target));
    }
}
