package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Doubt;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.release.Trait;
import java.util.List;
import java.util.Optional;

/** PLT005, by a Dockerfile: Prisma finds no OpenSSL in what its last stage is built on, and nothing installs it. */
record OpenSslNotInstalled(String rule) implements RecipeCheck {
    @Override
    public Verdict judge(Container container, Recipe recipe) {
        StageSystem system = recipe.endSystem();
        if (system.target().isEmpty()) {
            return new NotChecked(system.why());
        }
        if (!system.fallsBack() || isServed(container, system.target().get())) {
            return Verdict.PASSED;
        }
        Optional<Doubt> doubt = recipe.end().doubtOfSystem();
        if (doubt.isPresent()) {
            return new NotChecked(
                    "whether OpenSSL is installed: " + doubt.get().shown() + "; give the image: --image app.tar");
        }
        String install = recipe.file().used().size() > 1 ? "Install it in both stages" : "Install it";
        boolean alpine = system.target().get().startsWith("linux-musl");
        return Verdict.found(error(
                container.shownVersion() + " finds no libssl in "
                        + system.image().orElse("its image")
                        + " where it looks, takes OpenSSL for 1.1.x, and looks for "
                        + system.target().get() + ", which is not there or does not load.",
                List.of(recipe.file().place(recipe.last())),
                alpine
                        ? install + ": apk add --no-cache openssl. From 6.1.0 on Prisma looks where Alpine"
                                + " 3.21 and newer have libssl."
                        : install + ", before the client is generated: apt-get update -y && apt-get"
                                + " install -y openssl"));
    }

    /** From 6.5.0 on engines for 1.1.x carry OpenSSL inside; one that is generated on the same system does load. */
    private static boolean isServed(Container container, String target) {
        boolean carried = container
                .version()
                .map(version -> version.has(Trait.OPENSSL_1_1_CARRIED))
                .orElse(true);
        return carried
                && (container.targets().isEmpty()
                        || container.targets().contains("native")
                        || container.targets().contains(target));
    }
}
