package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.BuildStep.Command;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.PackageManifest;
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
            Optional<Document> config, Optional<Framework> framework, PackageManifest manifest, PrismaUse use) {
        if (config.flatMap(document -> document.at("builds")).isPresent()) {
            // With builds, neither the commands nor `build` are run (@vercel/build-utils, without zero config).
            return new BuildStep(
                    "Vercel",
                    manifest,
                    VercelJson.SCRIPTS.subList(0, 2),
                    Optional.empty(),
                    Optional.empty(),
                    use.build());
        }
        Optional<Command> own = framework
                .filter(each -> each.slug().equals("redwoodjs"))
                .map(each -> command("rw deploy vercel", Place.of(each.title(), "its build on Vercel")));
        Optional<String> install =
                config.flatMap(document -> document.at("installCommand")).flatMap(Node::asText);
        return new BuildStep(
                "Vercel",
                manifest,
                VercelJson.SCRIPTS,
                config.flatMap(VercelBuild::command).or(() -> own),
                install,
                use.build());
    }

    private static Optional<Command> command(Document document) {
        return document.at("buildCommand")
                .flatMap(node -> node.asText().map(text -> {
                    int line = document.line(node);
                    Place place = new Place(
                            Place.Kind.FILE,
                            document.name(),
                            line,
                            document.column(node),
                            "/buildCommand",
                            MaskedText.of(document.lineText(line)));
                    return command(text, place);
                }));
    }

    private static Command command(String text, Place place) {
        return new Command(
                text,
                place,
                "The config file's own command takes the place of package.json's: write \"npx prisma generate && "
                        + MaskedText.of(text) + "\"");
    }
}
