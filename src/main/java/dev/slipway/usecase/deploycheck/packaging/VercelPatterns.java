package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.PackagePattern;
import dev.slipway.domain.packaging.PatternScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What vercel.json takes out of functions, and what it puts in whatever is taken out (@vercel/node 5, compile). */
final class VercelPatterns {
    private VercelPatterns() {}

    /** One for each entry of functions; none where no entry takes anything out. */
    static List<PatternScope> scopes(Document document) {
        List<PatternScope> scopes = new ArrayList<>();
        boolean excludes = false;
        Optional<Node> functions = document.at("functions");
        for (MappingEntry entry :
                functions.map(Node::asMapping).map(Mapping::entries).orElse(List.of())) {
            List<PackagePattern> patterns = new ArrayList<>();
            add(document, entry, "excludeFiles", patterns);
            excludes |= !patterns.isEmpty();
            add(document, entry, "includeFiles", patterns);
            scopes.add(new PatternScope(entry.key().value(), patterns));
        }
        return excludes ? scopes : List.of();
    }

    private static void add(Document document, MappingEntry entry, String key, List<PackagePattern> patterns) {
        Optional<Node> value = entry.value().asMapping().get(key);
        value.flatMap(Node::asText).ifPresent(text -> {
            int line = document.line(value.get());
            patterns.add(new PackagePattern(
                    text, key.equals("includeFiles"), Place.in(document.name(), line, document.lineText(line))));
        });
    }
}
