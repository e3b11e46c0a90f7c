package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.container.EngineAt;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.script.Lexer;
import dev.slipway.domain.script.ScriptObject;
import dev.slipway.domain.verification.ImageUser;
import dev.slipway.domain.verification.Runner;
import dev.slipway.usecase.manifests.Packages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks through an image once. */
final class ContentsReading {
    private static final int LARGEST = 1 << 18;
    private static final int MOST = 10_000;

    private final Shipped shipped;
    private final Packages packages;
    private final List<EngineAt> engines = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<String> commandLines = new ArrayList<>();

    ContentsReading(Shipped shipped, Packages packages) {
        this.shipped = shipped;
        this.packages = packages;
    }

    /** @param given variables that its processes get from elsewhere */
    ImageContents read(Map<String, String> given, Systems systems, Optional<PrismaVersion> projects)
            throws IOException, ProblemException {
        shipped.tree().each(this::visit);
        Map<String, String> environment =
                new HashMap<>(shipped.image().map(ImageConfig::environment).orElse(Map.of()));
        environment.putAll(given);
        Runner runner = shipped.image()
                .map(each -> ImageUser.of(each.user(), shipped.tree()))
                .orElse(new Runner.Unknown("nothing says who runs it"));
        return new ImageContents(
                shipped,
                runner,
                systems.target(shipped, version().or(() -> projects)),
                engines,
                clients,
                commandLines,
                manifest("prisma", "schema"),
                config(),
                environment,
                systems.unpublished(shipped, version().or(() -> projects)));
    }

    /** Of the Prisma that is installed in it. */
    Optional<PrismaVersion> version() {
        return commandLines.stream()
                .flatMap(each -> text(each + "/package.json", "version").stream())
                .flatMap(each -> PrismaVersion.parse(each).stream())
                .findFirst();
    }

    private Optional<String> config() {
        for (String ending : List.of("ts", "js", "mjs", "cjs", "mts", "cts")) {
            for (String name : List.of("prisma.config.", ".config/prisma.")) {
                String path = Paths.resolve(shipped.root(), name + ending);
                Optional<String> text = TreeText.read(shipped.tree(), path, LARGEST);
                if (text.isPresent()) {
                    return ScriptObject.exported(Lexer.tokens(text.get()))
                            .path("schema")
                            .filter(schema -> !schema.isEmpty())
                            .map(schema -> Paths.resolve(Paths.resolve(path, ".."), schema.replace('\\', '/')));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> manifest(String... keys) {
        return text(Paths.resolve(shipped.root(), "package.json"), keys);
    }

    private Optional<String> text(String path, String... keys) {
        return TreeText.read(shipped.tree(), path, LARGEST)
                .flatMap(text -> packages.document(path, text))
                .flatMap(document -> document.at(keys))
                .flatMap(Node::asText);
    }

    private void visit(TreeEntry entry) {
        if (entry.kind() != TreeEntry.Kind.FILE || engines.size() + clients.size() > MOST) {
            return;
        }
        String path = entry.path();
        if (path.endsWith("/node_modules/prisma/package.json")) {
            commandLines.add(path.substring(0, path.length() - "/package.json".length()));
        } else if (path.endsWith(ImageContents.PYTHON_CLIENT)
                || path.endsWith("/.prisma/client/schema.prisma")
                || path.endsWith("/internal/class.ts")
                || path.endsWith("/internal/class.js")
                || isGenerated(entry)) {
            clients.add(path);
        }
        String name = entry.name().startsWith("prisma-") ? entry.name().substring("prisma-".length()) : entry.name();
        NamedEngine.of(name)
                .ifPresent(engine -> engines.add(new EngineAt(
                        entry,
                        engine.kind(),
                        engine.target().map(BinaryTarget::name).orElseGet(() -> folderName(path)),
                        path.contains("/.cache/") || path.contains("/prisma/master/"))));
    }

    /** A client that was not generated has files of a few hundred bytes. */
    private static boolean isGenerated(TreeEntry entry) {
        return entry.path().endsWith("/.prisma/client/index.js") && entry.size() > 4096;
    }

    private static String folderName(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
