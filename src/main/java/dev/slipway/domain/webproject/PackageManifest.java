package dev.slipway.domain.webproject;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * What a package.json says.
 *
 * @param document empty when there is none
 */
public record PackageManifest(Optional<Document> document) {
    /** The name of the file. */
    public static final String FILE = "package.json";

    private static final List<String> DEPENDENCIES =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

    public Optional<String> main() {
        return document.flatMap(d -> d.at("main")).flatMap(Node::asText);
    }

    /** Whether its .js files are modules with imports. */
    public boolean isModule() {
        return document.flatMap(d -> d.at("type"))
                .flatMap(Node::asText)
                .filter("module"::equals)
                .isPresent();
    }

    /** A script's command line. */
    public Optional<Node> script(String name) {
        return document.flatMap(d -> d.at("scripts", name))
                .filter(node -> node.asText().isPresent());
    }

    /** Whether a package is named as any sort of dependency. */
    public boolean dependsOn(String packageName) {
        return DEPENDENCIES.stream()
                .anyMatch(kind -> document.flatMap(d -> d.at(kind, packageName)).isPresent());
    }

    /** The column of a part, counted from 1. */
    public int column(Node node) {
        return document.map(d -> d.column(node)).orElse(0);
    }

    /** The line of a part, counted from 1. */
    public int line(Node node) {
        return document.map(d -> d.line(node)).orElse(1);
    }
}
