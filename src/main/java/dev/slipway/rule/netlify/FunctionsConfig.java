package dev.slipway.rule.netlify;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings in {@code [functions]}, for all functions and for some; as Netlify's own reader tells them apart
 * (packages/config/src/functions_config.ts of netlify/build, read in 2026).
 */
final class FunctionsConfig {
    static final List<String> SETTINGS = List.of(("deno_import_map directory external_node_modules ignored_node_modules"
                    + " included_files memory node_bundler region schedule vcpu")
            .split(" "));
    static final List<String> BUNDLERS = List.of("esbuild", "nft", "zisi", "none");
    private static final String TABLE = "functions";
    /** The members where one looks for what is set of functions, the nearest first. */
    static final List<String> PLACES = List.of(TABLE, "build");

    private final List<Placed> settings = new ArrayList<>();

    FunctionsConfig(Document document) {
        document.at(TABLE).ifPresent(node -> table(node, TABLE));
        for (MappingEntry context :
                document.at("context").map(node -> node.asMapping().entries()).orElse(List.of())) {
            String at = "context." + context.key().value() + "." + TABLE;
            context.value().asMapping().get(TABLE).ifPresent(node -> table(node, at));
        }
    }

    /**
     * A setting that is there.
     *
     * @param at the way to it, with dots
     * @param function whose it is; empty for that of all functions
     */
    record Placed(String at, Optional<String> function, MappingEntry entry) {
        String key() {
            return entry.key().value();
        }

        Node value() {
            return entry.value();
        }

        /** Whether Netlify reads it here. */
        boolean isKnown() {
            return SETTINGS.contains(key()) && !isDirectoryOfOne();
        }

        boolean isDirectoryOfOne() {
            return key().equals("directory") && function.filter("*"::equals).isEmpty() && function.isPresent();
        }

        boolean isText() {
            return FunctionsConfig.isText(value());
        }

        boolean isTexts() {
            return value() instanceof Sequence list && list.items().stream().allMatch(FunctionsConfig::isText);
        }

        boolean isNumber() {
            return value() instanceof Scalar scalar && scalar.kind() == ScalarKind.NUMBER;
        }
    }

    private static boolean isText(Node value) {
        return value instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT;
    }

    /** The settings of all functions, at the top or in a context; what is no table is the schema's to refuse. */
    private void table(Node functions, String table) {
        for (MappingEntry entry : functions.asMapping().entries()) {
            String name = entry.key().value();
            String at = table + "." + name;
            if (entry.value() instanceof Mapping own && isFunction(name, own)) {
                own.entries()
                        .forEach(each ->
                                settings.add(new Placed(at + "." + each.key().value(), Optional.of(name), each)));
            } else {
                settings.add(new Placed(at, Optional.empty(), entry));
            }
        }
    }

    /** Whether a table is a function's: its name is no setting's, or it holds settings and nothing else. */
    private static boolean isFunction(String name, Mapping table) {
        return !SETTINGS.contains(name)
                || table.entries().stream()
                        .allMatch(each -> SETTINGS.contains(each.key().value()));
    }

    /** Every setting, also of contexts. */
    List<Placed> settings() {
        return settings;
    }

    /** Every occurrence of a setting that counts whatever the context: for all functions, and for single ones. */
    List<Placed> all(String key) {
        return settings.stream()
                .filter(each -> each.key().equals(key) && each.at().startsWith(TABLE + "."))
                .toList();
    }

    /** The bundler of all functions; empty when none is named. */
    Optional<Placed> bundler() {
        return all(NetlifyToml.BUNDLER_KEY).stream()
                .filter(each ->
                        each.function().filter(name -> !name.equals("*")).isEmpty())
                .findFirst();
    }

    /** The texts of all lists under a key. */
    List<String> texts(String key) {
        return all(key).stream()
                .flatMap(each -> each.value().asSequence().items().stream())
                .flatMap(item -> item.asText().stream())
                .toList();
    }
}
