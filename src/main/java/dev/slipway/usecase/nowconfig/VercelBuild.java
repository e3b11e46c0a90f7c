package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.BuildStep.ConfigCommand;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.usecase.configfile.PrismaUse;
import java.util.Optional;

/** What Vercel runs of a project. */
final class VercelBuild {
    private VercelBuild() {}

    /**
     * By its config file.
     *
     * @param config empty when there is none
     */
    static BuildStep of(
            Optional<Document> config,
            Optional<Framework> framework,
            PackageManifest manifest,
            PrismaUse use,
            PackagesAround around) {
        if (config.flatMap(document -> document.at("builds")).isPresent()) {
            // With builds, neither the commands nor `build` are run (@vercel/build-utils, without zero config).
            return new BuildStep(
                    "Vercel",
                    manifest,
                    VercelJson.SCRIPTS.subList(0, 2),
                    Optional.empty(),
                    Optional.empty(),
                    use.build(),
                    around);
        }
        String redwood = "rw deploy vercel";
        Optional<ConfigCommand> own = framework
                .filter(each -> each.slug().equals("redwoodjs"))
                .map(each ->
                        new ConfigCommand(redwood, Place.of(each.title(), "its build on Vercel"), remedy(redwood)));
        Optional<ConfigCommand> build = config.flatMap(file -> file.at("buildCommand")
                .flatMap(node ->
                        node.asText().map(text -> ConfigCommand.at(file, node, "/buildCommand", remedy(text)))));
        Optional<String> install =
                config.flatMap(document -> document.at("installCommand")).flatMap(Node::asText);
        return new BuildStep("Vercel", manifest, VercelJson.SCRIPTS, build.or(() -> own), install, use.build(), around);
    }

    private static String remedy(String command) {
        return "The config file's own command takes the place of package.json's: write \"npx prisma generate && "
                + MaskedText.of(command) + "\"";
    }
}
