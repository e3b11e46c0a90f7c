package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.LocatedThing;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.List;
import java.util.Optional;

/** URL011, of a Dockerfile: a file of variables with a database's password can come into the image. */
record SecretsCopied(String rule) implements Check<Container> {
    @Override
    public Verdict judge(Container container) {
        Optional<Recipe> recipe =
                container.recipe().filter(each -> container.contents().isEmpty());
        return recipe.map(this::judge).orElseGet(() -> new NotApplicable("no Dockerfile alone tells what ships"));
    }

    /** What the machine that builds has of it comes along; a pipeline may have none. */
    private Verdict judge(Recipe recipe) {
        Optional<LocatedThing> copied = recipe.end().all(Thing.SECRETS).findFirst();
        return copied.isEmpty()
                ? new NotApplicable("no file of variables with a password is seen to come into the image")
                : Verdict.found(warning(
                        String.join(", ", recipe.project().secrets()) + " has a database's password, and "
                                + recipe.file().name() + " copies it into the image where it is built of this folder:"
                                + " whoever gets the image has it.",
                        List.of(
                                recipe.file().place(recipe.last()),
                                Place.in(recipe.ignore().name(), 0, "it does not leave it out")),
                        "Leave it out: a line .env* in " + recipe.ignore().name()
                                + "; whoever runs the image gives it its variables."));
    }
}
