package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.urlsource.ShippedUrl;
import java.util.ArrayList;
import java.util.List;

/** Looks for URLs of databases in the .env files of what ships, in the environment of an image, and in a Dockerfile. */
final class ShippedUrls {
    static final int LARGEST = 1 << 16;
    private static final String ENV = ".env";

    private final List<ShippedUrl> found = new ArrayList<>();

    private ShippedUrls() {}

    static List<ShippedUrl> of(List<Shipped> shipped) {
        ShippedUrls urls = new ShippedUrls();
        shipped.forEach(urls::read);
        return urls.found;
    }

    /** Whether a file is one of those that are read; what shows how to write one is not. */
    static boolean isEnv(String name) {
        return name.equals(ENV)
                || (name.startsWith(ENV + ".")
                        && !name.contains("example")
                        && !name.contains("sample")
                        && !name.contains("template"));
    }

    private void read(Shipped shipped) {
        for (String name : shipped.tree().names(shipped.root()).orElse(List.of())) {
            if (isEnv(name)) {
                String path = (shipped.root().equals("/") ? "" : shipped.root()) + "/" + name;
                TreeText.read(shipped.tree(), path, LARGEST).ifPresent(text -> file(shipped, path, text));
            }
        }
        shipped.image()
                .ifPresent(image -> image.environment()
                        .forEach((name, value) -> ShippedUrl.of(
                                        name, value, url -> ofImage(shipped, "ENV " + name + "=" + url.masked()))
                                .ifPresent(found::add)));
    }

    private static Place ofImage(Shipped shipped, String text) {
        return new Place(Place.Kind.SHIPPED, shipped.name(), 0, 0, "", text);
    }

    /** Those that ENV and ARG of a Dockerfile write out, and what RUN sets before a command. */
    static List<ShippedUrl> of(Dockerfile file) {
        List<ShippedUrl> urls = new ArrayList<>();
        for (Instruction each : file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .toList()) {
            if (each instanceof Instruction.Variable variable) {
                variable.value()
                        .flatMap(value ->
                                ShippedUrl.of(variable.name(), value, url -> in(file, each, variable.name(), url)))
                        .ifPresent(urls::add);
            } else if (each instanceof Instruction.Run) {
                for (String word : each.text().split("\\s+", -1)) {
                    String[] pair = word.replaceAll("[\"']", "").split("=", 2);
                    if (pair.length == 2) {
                        ShippedUrl.of(pair[0], pair[1], url -> in(file, each, pair[0], url))
                                .ifPresent(urls::add);
                    }
                }
            }
        }
        return urls;
    }

    private static Place in(Dockerfile file, Instruction at, String name, ConnectionUrl url) {
        return Place.in(file.name(), at.line(), name + "=" + url.masked());
    }

    private void file(Shipped shipped, String path, String text) {
        for (DotEnvEntry entry : DotEnvText.parse(text).entries()) {
            ShippedUrl.of(entry.key(), entry.value(), url -> shipped.place(path, entry.key() + "=" + url.masked()))
                    .ifPresent(found::add);
        }
    }
}
