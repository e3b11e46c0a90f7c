package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ProjectParts;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IMG003: the node_modules of the machine that builds can come into the image. */
record HostModules(String rule) implements Check<Container> {
    @Override
    public Verdict judge(Container container) {
        if (container.recipe().isEmpty()) {
            return container.contents().isPresent()
                    ? new NotApplicable("there is no Dockerfile; of an image NAT001 says what is foreign in it")
                    : container.absent();
        }
        Recipe recipe = container.recipe().get();
        ProjectParts project = recipe.project();
        if (project.clients().isEmpty() && !project.modules() && project.cli() == ProjectParts.Kept.NEVER) {
            return new NotApplicable("the project has no packages of Node");
        }
        Set<BuildStage> used = Set.copyOf(recipe.file().used());
        return Verdict.of(recipe.states().stream()
                .filter(state -> used.contains(state.stage()))
                .flatMap(state -> state.hostModules().stream().map(copy -> found(recipe, state, copy, container)))
                .limit(1)
                .toList());
    }

    /** Whether others come in their place; without them, and where they are named, nothing works that lacks them. */
    private static boolean isInTheWay(Recipe recipe, StageState state, Instruction.Copy copy) {
        return copy.sources().stream().noneMatch(source -> source.contains("node_modules"))
                && recipe.file().lineage(state.stage()).stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .anyMatch(each -> each instanceof Instruction.Run run
                                ? run.text().matches("(?s).*\\b(npm|pnpm|yarn|bun)\\b.*")
                                : each instanceof Instruction.Copy other
                                        && other.from().isPresent()
                                        && other.text().contains("node_modules"));
    }

    private Finding found(Recipe recipe, StageState state, Instruction.Copy copy, Container container) {
        Optional<String> natives = recipe.project().natives();
        List<Place> evidence = new ArrayList<>(List.of(recipe.file().place(copy)));
        evidence.add(Place.in(
                recipe.ignore().name(),
                0,
                recipe.ignoreExists() ? "it does not have node_modules" : "it is not there"));
        natives.ifPresent(file -> evidence.add(Place.in(file, 0, "a native file of this machine")));
        boolean inTheWay = isInTheWay(recipe, state, copy);
        Finding found = finding(
                natives.isPresent() && container.contents().isEmpty() ? Severity.ERROR : Severity.WARNING,
                "The node_modules of the machine that builds is copied into the image"
                        + (natives.isPresent()
                                ? ", with native files that are for that machine."
                                : " where there is one."),
                evidence,
                inTheWay
                        ? "Add node_modules to " + recipe.ignore().name() + ": slipway check --fix"
                        : "Install the packages in the image in its place, RUN npm ci, and add node_modules to "
                                + recipe.ignore().name() + ".");
        return inTheWay ? found.with(new Fix.IgnoreInImage(recipe.ignore().name(), "node_modules")) : found;
    }
}
