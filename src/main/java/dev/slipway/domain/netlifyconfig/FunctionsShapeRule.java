package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.NearestName;
import java.util.Optional;

/** NTL001 to NTL005: what Netlify refuses in {@code [functions]}, or passes over. */
final class FunctionsShapeRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        Optional<Node> functions = subject.document().at("functions");
        if (functions.isPresent() && !(functions.get() instanceof Mapping)) {
            findings.add(
                    NetlifyRule.TYPE,
                    "functions",
                    functions.get(),
                    "It must be a table.",
                    "Write the header [functions].");
            return;
        }
        functions.stream()
                .flatMap(node -> node.asMapping().entries().stream())
                .forEach(entry -> entry(entry, findings));
    }

    private static void entry(Entry entry, Findings findings) {
        String key = entry.key().value();
        String at = "functions." + key;
        if (!FunctionsConfig.isFunction(entry)) {
            setting(key, entry.value(), at, findings);
        } else if (entry.value() instanceof Mapping table) {
            table.entries().forEach(each -> ofFunction(key, each, findings));
        } else {
            findings.add(
                    NetlifyRule.UNKNOWN_SETTING,
                    at,
                    entry.key(),
                    "Netlify knows no such setting, takes it for a function's name, and refuses the file since its"
                            + " value is no table.",
                    NearestName.to(key, FunctionsConfig.SETTINGS)
                            .map(name -> "Did you mean `" + name + "`?")
                            .orElse("The settings are: " + String.join(", ", FunctionsConfig.SETTINGS)));
        }
    }

    private static void ofFunction(String function, Entry entry, Findings findings) {
        String key = entry.key().value();
        String at = "functions." + function + "." + key;
        if (key.equals("directory") && !function.equals("*")) {
            findings.add(
                    NetlifyRule.DIRECTORY,
                    at,
                    entry.key(),
                    "All functions share one directory.",
                    "Move it to the table [functions].");
        } else if (FunctionsConfig.SETTINGS.contains(key)) {
            setting(key, entry.value(), at, findings);
        } else {
            findings.add(
                    NetlifyRule.UNKNOWN_OF_FUNCTION,
                    at,
                    entry.key(),
                    "Netlify passes it over.",
                    NearestName.to(key, FunctionsConfig.SETTINGS)
                            .map(name -> "Did you mean `" + name + "`?")
                            .orElse("Remove it, if nothing else of yours reads it."));
        }
    }

    private static void setting(String key, Node value, String at, Findings findings) {
        switch (key) {
            case NetlifyToml.EXTERNAL_KEY, NetlifyToml.INCLUDED_KEY, "ignored_node_modules" -> {
                if (!isTexts(value)) {
                    String remedy = value.asText()
                            .map(text -> key + " = [" + NetlifyToml.quoted(text) + "]")
                            .orElse(key + " = [\"…\"]");
                    findings.add(NetlifyRule.TYPE, at, value, "It must be a list of strings.", "Write: " + remedy);
                }
            }
            case NetlifyToml.BUNDLER_KEY -> bundler(value, at, findings);
            case "directory", "schedule", "deno_import_map", "region" -> {
                if (!isText(value)) {
                    findings.add(NetlifyRule.TYPE, at, value, "It must be a string.", "Put it in quotes.");
                }
            }
            default -> {}
        }
    }

    private static void bundler(Node value, String at, Findings findings) {
        String name = isText(value) ? value.asText().orElse("") : "";
        if (!FunctionsConfig.BUNDLERS.contains(name)) {
            findings.add(
                    NetlifyRule.BUNDLER,
                    at,
                    value,
                    "It must be one of: " + String.join(", ", FunctionsConfig.BUNDLERS) + ".",
                    NearestName.to(name, FunctionsConfig.BUNDLERS)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Write: node_bundler = \"esbuild\""));
        }
    }

    private static boolean isTexts(Node value) {
        return value instanceof Sequence list && list.items().stream().allMatch(FunctionsShapeRule::isText);
    }

    private static boolean isText(Node value) {
        return value instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT;
    }
}
