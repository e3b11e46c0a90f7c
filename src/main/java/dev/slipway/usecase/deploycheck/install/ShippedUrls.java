package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.urlsource.ShippedUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for URLs of databases in the .env files of what ships, and in the environment of an image. */
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
                        .forEach((name, value) -> url(value)
                                .ifPresent(url -> found.add(new ShippedUrl(
                                        name,
                                        url,
                                        new Place(
                                                Place.Kind.SHIPPED,
                                                shipped.name(),
                                                0,
                                                0,
                                                "",
                                                "ENV " + name + "=" + url.masked()))))));
    }

    private void file(Shipped shipped, String path, String text) {
        for (DotEnvEntry entry : DotEnvText.parse(text).entries()) {
            url(entry.value())
                    .ifPresent(url -> found.add(
                            new ShippedUrl(entry.key(), url, shipped.place(path, entry.key() + "=" + url.masked()))));
        }
    }

    /** A text with a scheme that a database has. */
    private static Optional<ConnectionUrl> url(String value) {
        if (!value.contains("://") || value.contains("${")) {
            return Optional.empty();
        }
        return Optional.of(ConnectionUrl.read(value, Optional.empty())).filter(url -> url.kind() != UrlKind.UNKNOWN);
    }
}
