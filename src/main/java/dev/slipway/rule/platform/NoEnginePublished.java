package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.List;

/** PLT004: no engine is published for the distribution and CPU of an image. */
record NoEnginePublished(String rule) implements ContainerCheck {
    @Override
    public Verdict judgeThere(Container container) {
        return EngineWanted.none(container)
                .<Verdict>map(NotApplicable::new)
                .orElseGet(() -> container
                        .contents()
                        .map(contents -> image(container, contents))
                        .orElseGet(() -> recipe(container, container.recipe().orElseThrow())));
    }

    private Verdict image(Container container, ImageContents contents) {
        List<Place> at = List.of(contents.shipped().place("/etc/os-release", "what the image runs on"));
        return contents.unpublished().map(why -> found(container, why, at)).orElse(Verdict.PASSED);
    }

    private Verdict recipe(Container container, Recipe recipe) {
        StageSystem system = recipe.endSystem();
        if (system.unpublished().isPresent()) {
            return found(container, system.unpublished().get(), recipe.endPlaces());
        }
        return system.target().isPresent() ? Verdict.PASSED : new NotChecked(system.why());
    }

    private Verdict found(Container container, String why, List<Place> at) {
        String message = why + " " + container.shownVersion() + " finds none to load"
                + (container.targets().isEmpty() ? " when the start migrates." : ".");
        return Verdict.found(error(
                message,
                at,
                "Use a newer Prisma, or take a base with an engine: docker build --platform linux/amd64, or linux/arm64,"
                        + " and where its OpenSSL is too new, that of Debian 11 or Alpine 3.16; or generate without one,"
                        + " engineType = \"client\" and a driver adapter, from Prisma 6.16 on; or build engines and name"
                        + " them: PRISMA_QUERY_ENGINE_LIBRARY, PRISMA_SCHEMA_ENGINE_BINARY."));
    }
}
