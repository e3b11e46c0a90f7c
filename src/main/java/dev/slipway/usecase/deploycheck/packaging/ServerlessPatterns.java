package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.PackagePattern;
import dev.slipway.domain.packaging.PatternScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The patterns of a serverless.yml, in the order in which the Serverless Framework 3 replays them. */
final class ServerlessPatterns {
    private final Document document;
    private boolean open;

    ServerlessPatterns(Document document) {
        this.document = document;
    }

    /** One for what is packed together, one for each function that is packed alone. */
    List<PatternScope> scopes() {
        Mapping service = mapping(document.at("package"));
        List<PatternScope> scopes = new ArrayList<>();
        boolean together = false;
        for (MappingEntry function : mapping(document.at("functions")).effective()) {
            Mapping own = mapping(function.value().asMapping().get("package"));
            if (is(own, "individually") || is(service, "individually")) {
                scopes.add(new PatternScope(function.key().value(), patterns(List.of(service, own))));
            } else {
                together = true;
            }
        }
        if (together || scopes.isEmpty()) {
            scopes.add(0, new PatternScope("the service", patterns(List.of(service))));
        }
        return scopes;
    }

    /** Whether some of it stands where it was not read. */
    boolean isOpen() {
        return open
                || document.at("package")
                        .filter(node -> !(node instanceof Mapping))
                        .isPresent();
    }

    /** What ships as somebody else has packed it. */
    Optional<Place> artifact() {
        return document.at("package", "artifact").map(this::place);
    }

    private static Mapping mapping(Optional<Node> node) {
        return node.orElse(Document.empty("", "").root()).asMapping();
    }

    private static boolean is(Mapping owner, String key) {
        return owner.get(key).flatMap(Node::asText).filter("true"::equals).isPresent();
    }

    /** What is excluded first, then what is included, then patterns; each once, where it stands first. */
    private List<PackagePattern> patterns(List<Mapping> owners) {
        List<PackagePattern> all = new ArrayList<>();
        add(all, owners, "exclude", true);
        add(all, owners, "include", false);
        add(all, owners, "patterns", false);
        return all;
    }

    private void add(List<PackagePattern> all, List<Mapping> owners, String key, boolean excludes) {
        Set<String> seen = new LinkedHashSet<>();
        for (Mapping owner : owners) {
            Optional<Node> list = owner.get(key);
            open |= list.filter(node -> node.asText().isPresent()).isPresent();
            for (Node item : list.map(node -> node.asSequence().items()).orElse(List.of())) {
                Optional<String> text = item.asText();
                open |= text.isEmpty();
                if (text.isPresent() && seen.add(text.get())) {
                    all.add(PackagePattern.of(text.get(), excludes, place(item)));
                }
            }
        }
    }

    private Place place(Node node) {
        int line = document.line(node);
        return Place.in(document.name(), line, document.lineText(line));
    }
}
