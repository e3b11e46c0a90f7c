package dev.slipway.domain.container;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;

/** A rule that says nothing where there is neither a Dockerfile nor an image. */
public interface ContainerCheck extends Check<Container> {
    @Override
    default Verdict judge(Container container) {
        return container.isThere() ? judgeThere(container) : container.absent();
    }

    Verdict judgeThere(Container container);
}
