package dev.slipway.domain.schema;

import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A block of a schema.
 *
 * @param keyword {@code generator}, {@code datasource}, {@code model}, {@code enum}, {@code type} or {@code view}
 * @param range from the keyword to behind the closing brace
 * @param properties of a generator or datasource, in the order of the text, duplicates included; empty for all others
 * @param line the line of the keyword, counted from 1
 */
public record Block(String keyword, String name, TextRange range, List<Property> properties, int line) {
    private static final List<String> SETTINGS = List.of("generator", "datasource");

    public Block {
        properties = List.copyOf(properties);
    }

    /** The property that Prisma uses: the last one of that name. */
    public Optional<Property> property(String wanted) {
        return properties.stream().filter(p -> p.name().equals(wanted)).reduce((first, later) -> later);
    }

    /** Whether it sets up Prisma, rather than describing data. */
    boolean isSetting() {
        return SETTINGS.contains(keyword);
    }

    /** Whether a line is the head of such a block. */
    static boolean opensSetting(String line) {
        return SETTINGS.stream().anyMatch(word -> line.startsWith(word + " ") || line.startsWith(word + "\t"));
    }
}
