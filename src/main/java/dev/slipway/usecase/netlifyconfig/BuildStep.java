package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.domain.webproject.GenerateStep.Runs;
import dev.slipway.domain.webproject.GenerateStep.Verdict;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.usecase.configfile.PrismaUse;
import java.util.List;
import java.util.Optional;

/** Whether the build that a netlify.toml names generates the client. */
final class BuildStep {
    private BuildStep() {}

    /** The build's command; without one, what the site's settings say counts, which cannot be seen from here. */
    static Verdict judge(Document document, PackageManifest manifest, PrismaUse use) {
        Optional<Integer> major = use.version().map(version -> version.major());
        boolean used = use.clients() > 0;
        Optional<Node> node = document.at("build", "command");
        Optional<String> command = node.flatMap(Node::asText);
        Verdict verdict = GenerateStep.ofAnotherPackage(
                GenerateStep.judge(
                        manifest, new Runs("Netlify", List.of("build"), command, Optional.empty()), used, major),
                use.elsewhere());
        if (command.isEmpty()) {
            return verdict instanceof Verdict.Lacking
                    ? new Verdict.NotChecked(
                            "whether the build generates the client: netlify.toml names no command, and"
                                    + " package.json's scripts do not")
                    : verdict;
        }
        return verdict instanceof Verdict.Lacking lacking
                ? new Verdict.Lacking(
                        atCommand(lacking.finding().finding(), document, node.get(), MaskedText.of(command.get())))
                : verdict;
    }

    private static ConfigFinding atCommand(Finding finding, Document document, Node node, String command) {
        int line = document.line(node);
        Place evidence = Place.in(document.name(), line, MaskedText.of(document.lineText(line)));
        return new ConfigFinding(
                "build.command",
                document.column(node),
                new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.message(),
                        List.of(evidence),
                        "Write: command = \"npx prisma generate && " + command.replace("\"", "\\\"") + "\""));
    }
}
