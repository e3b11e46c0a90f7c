package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings in {@code [functions]}, for all functions and for some; as Netlify's own reader tells them apart
 * (packages/config/src/functions_config.ts of netlify/build, read in 2026).
 */
final class FunctionsConfig {
    static final List<String> SETTINGS = List.of(
            "deno_import_map",
            "directory",
            NetlifyToml.EXTERNAL_KEY,
            "ignored_node_modules",
            NetlifyToml.INCLUDED_KEY,
            "memory",
            NetlifyToml.BUNDLER_KEY,
            "region",
            "schedule",
            "vcpu");
    static final List<String> BUNDLERS = List.of("esbuild", "nft", "zisi", "none");

    private final List<Entry> entries;

    FunctionsConfig(Document document) {
        this.entries =
                document.at("functions").map(node -> node.asMapping().entries()).orElse(List.of());
    }

    /**
     * A setting that is there.
     *
     * @param at the way to it, with dots
     */
    record Placed(String at, Entry entry) {
        Node value() {
            return entry.value();
        }
    }

    /** Every occurrence of a setting: for all functions, and for single ones. */
    List<Placed> all(String key) {
        List<Placed> found = new ArrayList<>();
        for (Entry entry : entries) {
            String at = "functions." + entry.key().value();
            if (isFunction(entry)) {
                entry.value().asMapping().entry(key).ifPresent(own -> found.add(new Placed(at + "." + key, own)));
            } else if (entry.key().value().equals(key)) {
                found.add(new Placed(at, entry));
            }
        }
        return found;
    }

    /** The bundler of all functions; empty when none is named. */
    Optional<Placed> bundler() {
        return all(NetlifyToml.BUNDLER_KEY).stream()
                .filter(each ->
                        each.at().equals("functions.node_bundler") || each.at().startsWith("functions.*."))
                .findFirst();
    }

    /** The texts of all lists under a key. */
    List<String> texts(String key) {
        return all(key).stream()
                .flatMap(each -> each.value().asSequence().items().stream())
                .flatMap(item -> item.asText().stream())
                .toList();
    }

    /** Whether a key is a function's name: not a setting's, or one whose value is a table of settings. */
    static boolean isFunction(Entry entry) {
        boolean setting = SETTINGS.contains(entry.key().value());
        return !setting
                || (entry.value() instanceof Mapping table
                        && table.entries().stream()
                                .allMatch(each -> SETTINGS.contains(each.key().value())));
    }
}
