package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Keys and values in the order of the text.
 *
 * @param entries all of them, also when a key is there twice
 */
public record Mapping(TextRange range, List<Entry> entries, Style style, Optional<String> tag) implements Node {
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
    public Optional<Entry> entry(String key) {
        return own(key).or(() -> own("<<").flatMap(merge -> merged(merge.value(), key)));
    }

    private Optional<Entry> own(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).key().value().equals(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> merged(Node value, String key) {
        if (value instanceof Sequence several) {
            return several.items().stream()
                    .flatMap(each -> each.asMapping().entry(key).stream())
                    .findFirst();
        }
        return value.asMapping().entry(key);
    }

    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }
}
