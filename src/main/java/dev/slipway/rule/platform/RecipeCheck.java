package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;

/** A rule about what an engine meets, by the Dockerfile alone: an image that is at hand tells it better. */
interface RecipeCheck extends ContainerCheck {
    @Override
    default Verdict judgeThere(Container container) {
        if (container.contents().isPresent() || container.recipe().isEmpty()) {
            return new NotApplicable("the image itself was looked into");
        }
        return EngineWanted.none(container)
                .<Verdict>map(NotApplicable::new)
                .orElseGet(() -> judge(container, container.recipe().get()));
    }

    Verdict judge(Container container, Recipe recipe);
}
