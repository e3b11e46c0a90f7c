package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ENG006, by a Dockerfile: what its last stage is built on lacks a library that engines need, and nothing copies it there. */
record LibraryNotCopied(String rule) implements RecipeCheck {
    @Override
    public Verdict judge(Container container, Recipe recipe) {
        List<String> absent = new ArrayList<>();
        for (String library : recipe.endSystem().absent()) {
            Optional<Place> perhaps = recipe.end().mayBring(library);
            if (recipe.end().brings(library)) {
                continue;
            }
            if (perhaps.isPresent()) {
                return new NotChecked("whether " + library + " comes with what "
                        + perhaps.get().place() + " copies; give the image: --image app.tar");
            }
            absent.add(library);
        }
        // What else the engine needs there its own header tells alone.
        return absent.isEmpty()
                ? new NotApplicable("no library is known to be missing")
                : Verdict.found(found(container, recipe, String.join(" and ", absent)));
    }

    private Finding found(Container container, Recipe recipe, String libraries) {
        return error(
                recipe.endSystem().image().orElse("The image") + " has no " + libraries + ", which the engines of "
                        + container.shownVersion() + " need: the loader refuses them there.",
                recipe.endPlaces(),
                "Copy it from a stage of the same Debian: COPY --from=STAGE /lib/x86_64-linux-gnu/libz.so.1"
                        + " /lib/x86_64-linux-gnu/libz.so.1, on arm64 aarch64-linux-gnu; or take a base that has it:"
                        + " gcr.io/distroless/nodejs22-debian13 since November 2025, node:22-bookworm-slim with openssl.");
    }
}
