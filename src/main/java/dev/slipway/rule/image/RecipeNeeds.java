package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Doubt;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.PrismaCall.How;
import dev.slipway.rule.image.Needs.Lack;
import dev.slipway.rule.image.Needs.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the last stage of a Dockerfile has of what a call needs. */
final class RecipeNeeds {
    private RecipeNeeds() {}

    private static boolean isInPath(StageState end, Recipe recipe) {
        return end.all(Thing.CLI).anyMatch(each -> each.path().startsWith("/usr/local/lib/"))
                || recipe.file().lineage(recipe.last()).stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .anyMatch(each -> each instanceof Instruction.Variable variable
                                && variable.name().equals("PATH")
                                && variable.text().contains("node_modules/.bin"));
    }

    static Lack of(PrismaCall call, Recipe recipe, Container container) {
        StageState end = recipe.end();
        List<Thing> needed = new ArrayList<>();
        if (call.how() == How.INSTALLED) {
            needed.add(Thing.CLI);
        }
        // A schema that a project does not have where it is looked for is somewhere else.
        if (recipe.project().schema().isPresent() && call.option("--schema").isEmpty()) {
            needed.add(Thing.SCHEMA);
        }
        if (recipe.project().migrations().isPresent() && call.command().equals("migrate deploy")) {
            needed.add(Thing.MIGRATIONS);
        }
        boolean configured =
                container.version().filter(each -> each.major() >= 7).isPresent();
        if (configured
                && recipe.project().config().isPresent()
                && call.option("--config").isEmpty()) {
            needed.add(Thing.CONFIG);
        }
        if (call.isBare() && end.has(Thing.CLI) && !isInPath(end, recipe)) {
            return new Lack(
                    List.of(),
                    Optional.of(Container.of(call).place()
                            + ": whether \"prisma\" is in PATH: it lies in node_modules/.bin, where only scripts of"
                            + " package.json and npx look; write npx --no-install prisma"));
        }
        List<Missing> missing = needed.stream()
                .filter(each -> !end.has(each))
                .map(each -> new Missing(each, recipe.file().place(recipe.last())))
                .toList();
        Optional<Doubt> doubt = end.deepDoubt();
        if (!missing.isEmpty() && doubt.isPresent()) {
            return new Lack(
                    List.of(),
                    Optional.of("whether the last stage has "
                            + missing.get(0).what().words() + ": " + doubt.get().shown()
                            + "; give the image: --image app.tar"));
        }
        return new Lack(missing, Optional.empty());
    }
}
