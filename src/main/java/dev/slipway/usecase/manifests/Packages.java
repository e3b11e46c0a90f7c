package dev.slipway.usecase.manifests;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartText;
import dev.slipway.domain.text.LineMap;
import dev.slipway.port.Documents;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a package.json says of scripts and packages. */
public record Packages(Documents documents) {
    /** The document; empty where the text is none. */
    public Optional<Document> document(String name, String text) {
        return documents
                .readable("package.json", text)
                .map(each -> new Document(name, each.text(), each.root(), new LineMap(each.text())));
    }

    /**
     * The scripts; empty where the text is no package.json.
     *
     * @param shipped whether the file is of what ships, and has no lines for people
     */
    public Optional<PackageScripts> scripts(StartText text, boolean shipped) {
        return document(text.name(), text.text()).map(document -> scripts(document, shipped));
    }

    private static PackageScripts scripts(Document document, boolean shipped) {
        Map<String, Fact<String>> scripts = new LinkedHashMap<>();
        document.at("scripts")
                .ifPresent(node -> node.asMapping()
                        .effective()
                        .forEach(entry -> entry.value()
                                .asText()
                                .ifPresent(text -> scripts.put(
                                        entry.key().value(),
                                        new Fact<>(text, place(document, entry.key(), text, shipped))))));
        return new PackageScripts(scripts, document.at("packageManager").flatMap(Node::asText));
    }

    private static Place place(Document document, Node at, String text, boolean shipped) {
        return new Place(
                shipped ? Place.Kind.SHIPPED : Place.Kind.FILE, document.name(), document.line(at), 0, "", text);
    }
}
