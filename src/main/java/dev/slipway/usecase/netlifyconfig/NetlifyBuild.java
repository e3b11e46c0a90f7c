package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.BuildStep.ConfigCommand;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.usecase.configfile.PrismaUse;
import java.util.List;
import java.util.Optional;

/** The build that a netlify.toml names; without a command, what the site's settings say counts, which is not seen. */
final class NetlifyBuild {
    private NetlifyBuild() {}

    static BuildStep of(Document document, PackageManifest manifest, PrismaUse use, PackagesAround around) {
        Optional<ConfigCommand> command = document.at("build", "command")
                .filter(node -> node.asText().isPresent())
                .map(node -> ConfigCommand.at(document, node, "build.command", remedy(node)));
        return new BuildStep("Netlify", manifest, List.of("build"), command, Optional.empty(), use.build(), around);
    }

    private static String remedy(Node node) {
        String text = MaskedText.of(node.asText().orElse(""));
        return "Write: command = \"npx prisma generate && " + text.replace("\"", "\\\"") + "\"";
    }
}
