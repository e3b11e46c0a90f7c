package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.project.Fact;
import java.util.List;
import java.util.Optional;

/** URL012, of a build: Prisma's command line reads a config file there that needs a variable nobody sets. */
record BuildLacksVariable(String rule) implements Check<Container> {
    private static final int CONFIGURED = 7;

    @Override
    public Verdict judge(Container container) {
        if (container.recipe().isEmpty()) {
            return new NotApplicable("there is no Dockerfile");
        }
        Recipe recipe = container.recipe().get();
        boolean configured =
                container.version().filter(each -> each.major() >= CONFIGURED).isPresent();
        if (!configured || recipe.project().required().isEmpty()) {
            return new NotApplicable("no config file asks for a variable that must be there");
        }
        List<Lacking> lacking = recipe.file().used().stream()
                .flatMap(stage -> recipe.states().get(stage.index()).called().stream()
                        .filter(called -> called.configured() || called.doubtful())
                        .flatMap(called -> missing(recipe, stage).map(each -> new Lacking(called, each)).stream()))
                .toList();
        Optional<Lacking> certain =
                lacking.stream().filter(each -> !each.called().doubtful()).findFirst();
        return certain.isEmpty() && !lacking.isEmpty()
                ? new Verdict.NotChecked(lacking.get(0).open())
                : Verdict.of(certain.stream().map(this::found).toList());
    }

    /** A call of Prisma's command line, and a variable that it may need and not have. */
    private record Lacking(StageState.Called called, Fact<String> variable) {
        String command() {
            return "prisma " + called.call().command();
        }

        String open() {
            return "whether \"" + command() + "\" has " + variable.value()
                    + " when the image is built: what a line before"
                    + " it does is not followed; name it there, RUN " + variable.value()
                    + "=postgresql://build npx " + command();
        }
    }

    /** The first that neither a line of the stage names nor a .env file that comes along may hold. */
    private static Optional<Fact<String>> missing(Recipe recipe, BuildStage stage) {
        boolean file = recipe.project().loadsEnv() && !recipe.ignore().leavesOut(".env");
        return recipe.project().required().stream()
                .filter(each -> !file)
                .filter(each -> recipe.file().lineage(stage).stream()
                        .flatMap(one -> one.instructions().stream())
                        .map(Instruction::text)
                        .noneMatch(text -> text.contains(each.value())))
                .findFirst();
    }

    private Finding found(Lacking lacking) {
        String command = lacking.command();
        Fact<String> variable = lacking.variable();
        return warning(
                "\"" + command + "\" reads the config file when the image is built, and env(\"" + variable.value()
                        + "\") throws where nothing sets " + variable.value()
                        + "; no line of the Dockerfile names it.",
                List.of(lacking.called().call().step().place(), variable.place()),
                "Write process.env." + variable.value()
                        + " ?? \"\" in the config file, or give the build a placeholder: RUN " + variable.value()
                        + "=postgresql://build npx " + command);
    }
}
