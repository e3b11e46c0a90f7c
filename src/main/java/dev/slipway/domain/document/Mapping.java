package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys and values in the order of the text.
 *
 * @param entries all of them, also when a key is there twice
 */
public record Mapping(TextRange range, List<MappingEntry> entries, Style style, Optional<String> tag) implements Node {
    private static final String MERGE = "<<";

    public Mapping {
        entries = List.copyOf(entries);
    }

    static Mapping none(TextRange range) {
        return new Mapping(range, List.of(), Style.FLOW, Optional.empty());
    }

    /**
     * The entry of a key; of equal keys the last, which is the one that counts for JSON. A key that is not here may come
     * from a merge ({@code <<: *other}, YAML 1.1), and then stands elsewhere in the text.
     */
    public Optional<MappingEntry> entry(String key) {
        return own(key).or(
                        () -> merges().flatMap(each -> each.entry(key).stream()).findFirst());
    }

    private Optional<MappingEntry> own(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).key().value().equals(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /** Each key once, with those that merges bring: own ones win, then those of the merge that is named first. */
    public List<MappingEntry> effective() {
        if (own(MERGE).isEmpty()) {
            return entries;
        }
        Map<String, MappingEntry> found = new LinkedHashMap<>();
        for (MappingEntry entry : entries) {
            if (!entry.key().value().equals(MERGE)) {
                found.put(entry.key().value(), entry);
            }
        }
        merges().forEach(each ->
                each.effective().forEach(entry -> found.putIfAbsent(entry.key().value(), entry)));
        return List.copyOf(found.values());
    }

    private Stream<Mapping> merges() {
        return entries.stream()
                .filter(entry -> entry.key().value().equals(MERGE))
                .flatMap(entry ->
                        entry.value() instanceof Sequence several ? several.items().stream() : Stream.of(entry.value()))
                .map(Node::asMapping);
    }

    public Optional<Node> get(String key) {
        return entry(key).map(MappingEntry::value);
    }
}
