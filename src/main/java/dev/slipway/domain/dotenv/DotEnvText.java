package dev.slipway.domain.dotenv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A .env file; any text can be read, and what is no entry of it is skipped. */
public final class DotEnvText {
    private final String text;
    private final List<DotEnvEntry> entries;

    private DotEnvText(String text, List<DotEnvEntry> entries) {
        this.text = text;
        this.entries = List.copyOf(entries);
    }

    /** Reads a file's text as dotenv 16 does. */
    public static DotEnvText parse(String text) {
        return new DotEnvText(text, new DotEnvReader(text).read());
    }

    public String text() {
        return text;
    }

    /** All entries in the order of the text, those too that a later one of the same key overrules. */
    public List<DotEnvEntry> entries() {
        return entries;
    }

    /** The entry that counts: the last one of that key. */
    public Optional<DotEnvEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).reduce((first, later) -> later);
    }

    /** What the file sets, variables in braces not yet expanded. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }
}
