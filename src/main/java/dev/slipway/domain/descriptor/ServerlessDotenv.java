package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.dotenv.EnvLoading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The .env file that the Serverless Framework loads before it fills in variables: {@code .env.STAGE}, else {@code .env}.
 * Source: {@code lib/cli/load-dotenv.js} of serverless 3.38.0; from 4 on it loads without being asked.
 */
final class ServerlessDotenv {
    private final String file;
    private final DotEnvText text;
    private final EnvLoading loading;

    private ServerlessDotenv(String file, DotEnvText text) {
        this.file = file;
        this.text = text;
        this.loading = EnvLoading.of(EnvDialect.NEXT, Map.of(), List.of(text.values()));
    }

    /** The one that is there; of two the stage's alone counts. */
    static Optional<ServerlessDotenv> of(Document document, Neighbours neighbours, String stage) {
        if (!isOn(document)) {
            return Optional.empty();
        }
        return List.of(".env." + stage, ".env").stream()
                .flatMap(name -> neighbours.text(document, name).stream()
                        .map(found -> new ServerlessDotenv(name, DotEnvText.parse(found))))
                .findFirst();
    }

    /** Whether the framework loads such a file at all. */
    static boolean isOn(Document document) {
        return said(document, "useDotenv").equals("true") || ServerlessVersion.isFour(document);
    }

    private static String said(Document document, String key) {
        Optional<Node> node = document.at(key);
        return node.isPresent() && node.get() instanceof Scalar scalar ? scalar.value() : "";
    }

    /** What it sets a variable to. */
    Optional<String> value(String name) {
        return text.entry(name).flatMap(entry -> loading.value(name));
    }

    Optional<EnvEntry> entry(String name) {
        return EnvEntry.of(file, text, name, "the Serverless Framework loads it", true);
    }
}
