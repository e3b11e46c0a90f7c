package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.BuildStep.Command;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.usecase.configfile.PrismaUse;
import java.util.List;
import java.util.Optional;

/** The build that a netlify.toml names; without a command, what the site's settings say counts, which is not seen. */
final class NetlifyBuild {
    private NetlifyBuild() {}

    static BuildStep of(Document document, PackageManifest manifest, PrismaUse use) {
        Optional<Command> command = document.at("build", "command")
                .flatMap(node -> node.asText().map(text -> command(document, node, text)));
        return new BuildStep("Netlify", manifest, List.of("build"), command, Optional.empty(), use.build());
    }

    private static Command command(Document document, Node node, String text) {
        int line = document.line(node);
        return new Command(
                text,
                new Place(
                        Place.Kind.FILE,
                        document.name(),
                        line,
                        document.column(node),
                        "build.command",
                        MaskedText.of(document.lineText(line))),
                "Write: command = \"npx prisma generate && "
                        + MaskedText.of(text).replace("\"", "\\\"") + "\"");
    }
}
