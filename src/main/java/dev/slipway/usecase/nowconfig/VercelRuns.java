package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.GenerateStep.Runs;
import java.util.List;
import java.util.Optional;

/** What Vercel runs of a project. */
final class VercelRuns {
    private static final List<String> SCRIPTS = List.of("vercel-build", "now-build", "build");

    private VercelRuns() {}

    /**
     * By its config file.
     *
     * @param config empty when there is none
     */
    static Runs of(Optional<Document> config, Optional<Framework> framework) {
        if (config.flatMap(document -> document.at("builds")).isPresent()) {
            // With builds, neither the commands nor `build` are run (@vercel/build-utils, without zero config).
            return new Runs("Vercel", SCRIPTS.subList(0, 2), Optional.empty(), Optional.empty());
        }
        Optional<String> own =
                framework.filter(each -> each.slug().equals("redwoodjs")).map(each -> "rw deploy vercel");
        return new Runs("Vercel", SCRIPTS, text(config, "buildCommand").or(() -> own), text(config, "installCommand"));
    }

    private static Optional<String> text(Optional<Document> config, String key) {
        return config.flatMap(document -> document.at(key)).flatMap(Node::asText);
    }
}
