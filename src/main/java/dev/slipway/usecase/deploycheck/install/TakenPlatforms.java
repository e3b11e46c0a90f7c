package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.install.InstalledPlatforms;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of package managers that say whose packages an installation takes. */
final class TakenPlatforms {
    private static final String SETTING = "supportedArchitectures";

    private TakenPlatforms() {}

    static Optional<InstalledPlatforms> of(LockedInstall install, ProjectTexts files) {
        return switch (install.manager()) {
            case "pnpm" ->
                document(install, files, "pnpm-workspace.yaml", SETTING)
                        .or(() -> document(install, files, PackageManifest.FILE, "pnpm", SETTING));
            case "yarn" -> document(install, files, ".yarnrc.yml", SETTING);
            case "npm" -> files.read(install.folder().resolve(".npmrc")).flatMap(TakenPlatforms::npmrc);
            default -> Optional.empty();
        };
    }

    private static Optional<InstalledPlatforms> document(
            LockedInstall install, ProjectTexts files, String name, String... keys) {
        Optional<Document> document = files.document(install.folder().resolve(name));
        return document.flatMap(file -> file.at(keys)
                .map(node -> new InstalledPlatforms(
                        words(node, "os"),
                        words(node, "cpu"),
                        words(node, "libc"),
                        Place.in(file.name(), file.line(node), SETTING))));
    }

    private static List<String> words(Node node, String key) {
        return node.asMapping().get(key).stream()
                .flatMap(value -> value instanceof Sequence several ? several.items().stream() : Stream.of(value))
                .flatMap(each -> each.asText().stream())
                .toList();
    }

    private static Optional<InstalledPlatforms> npmrc(ProjectText text) {
        List<String> os = setting(text, "os");
        List<String> cpu = setting(text, "cpu");
        List<String> libc = setting(text, "libc");
        return os.isEmpty() && cpu.isEmpty() && libc.isEmpty()
                ? Optional.empty()
                : Optional.of(new InstalledPlatforms(
                        os, cpu, libc, text.place(os.isEmpty() ? cpu.isEmpty() ? "libc" : "cpu" : "os")));
    }

    private static List<String> setting(ProjectText text, String key) {
        return text.text()
                .lines()
                .map(line -> line.replace(" ", ""))
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).replace("\"", ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
