package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;

/** Tells which Serverless Framework a {@code serverless.yml} is for. */
public final class ServerlessVersion {
    private ServerlessVersion() {}

    /** Whether it asks for version 4, which loads .env files and bundles TypeScript unasked. */
    public static boolean isFour(Document document) {
        String version =
                document.at("frameworkVersion").flatMap(Node::asText).orElse("").replaceAll("[^0-9.]", "");
        return version.equals("4") || version.startsWith("4.");
    }
}
