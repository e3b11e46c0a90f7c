package dev.slipway.rule.client;

import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.client.Tried;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/** Where in a package an engine belongs that its client does not find. */
final class MissingEngine {
    private MissingEngine() {}

    /** Only of a folder, and only where it is certain which engine of which release it is. */
    static Optional<Fix> fix(JudgedClient client) {
        Shipped shipped = client.shipped();
        Optional<PrismaVersion> version = client.config().version();
        Optional<EngineKind> kind = client.kind();
        Optional<String> target = client.needed().target();
        Optional<String> file = kind.flatMap(each -> target.flatMap(name -> JudgedClient.fileName(each, name)));
        Optional<String> folder = folder(client);
        if (shipped.form() != Form.FOLDER
                || shipped.isImage()
                || version.isEmpty()
                || file.isEmpty()
                || folder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fix.InstallEngine(
                shipped.name(),
                folder.get(),
                file.get(),
                target.orElseThrow(),
                kind.orElseThrow().isLibrary(),
                version.get().toString(),
                client.config().engineVersion().map(hash -> hash.hex())));
    }

    /** Its own folder where it looks there, else the first of the package in which it looks; empty where it has none. */
    private static Optional<String> folder(JudgedClient client) {
        List<String> searched = client.searched().stream().map(Tried::folder).toList();
        String home = client.client().home();
        return searched.contains(home)
                ? inPackage(client.shipped(), home)
                : searched.stream()
                        .flatMap(each -> inPackage(client.shipped(), each).stream())
                        .findFirst();
    }

    private static Optional<String> inPackage(Shipped shipped, String folder) {
        boolean inside = folder.equals(shipped.root()) || folder.startsWith(shipped.root() + "/");
        boolean there = shipped.tree()
                .entry(folder)
                .filter(each -> each.kind() == TreeEntry.Kind.FOLDER)
                .isPresent();
        return inside && there
                ? Optional.of(folder.equals(shipped.root()) ? "" : shipped.shown(folder))
                : Optional.empty();
    }
}
