package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.NearestName;
import java.util.List;

/** NTL001 to NTL005, NTL009 and NTL018: what Netlify refuses in {@code [functions]}, or passes over. */
final class FunctionsShapeRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        subject.document().at("functions").ifPresent(node -> table(node, "functions", findings));
        subject.document()
                .at("context")
                .map(node -> node.asMapping().entries())
                .orElse(List.of())
                .forEach(context -> context.value()
                        .asMapping()
                        .get("functions")
                        .ifPresent(
                                node -> table(node, "context." + context.key().value() + ".functions", findings)));
    }

    /** The settings of all functions, at the top or in a context; what is no table is the schema's to refuse. */
    private static void table(Node functions, String at, Findings findings) {
        functions.asMapping().entries().forEach(entry -> entry(entry, at, findings));
    }

    private static void entry(Entry entry, String table, Findings findings) {
        String key = entry.key().value();
        String at = table + "." + key;
        if (!FunctionsConfig.isFunction(entry)) {
            setting(key, entry.value(), at, findings);
        } else if (entry.value() instanceof Mapping settings) {
            settings.entries().forEach(each -> ofFunction(key, at, each, findings));
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

    private static void ofFunction(String function, String place, Entry entry, Findings findings) {
        String key = entry.key().value();
        String at = place + "." + key;
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
            case "schedule" -> schedule(value, at, findings);
            case "memory" -> memory(value, at, findings);
            case "vcpu" -> vcpu(value, at, findings);
            case "directory", "deno_import_map", "region" -> {
                if (!isText(value)) {
                    findings.add(NetlifyRule.TYPE, at, value, "It must be a string.", "Put it in quotes.");
                }
            }
            default -> {}
        }
    }

    private static void schedule(Node value, String at, Findings findings) {
        if (!isText(value)) {
            findings.add(NetlifyRule.TYPE, at, value, "It must be a string.", "Put it in quotes.");
        } else {
            Cron.error(value.asText().orElse(""))
                    .ifPresent(why -> findings.add(
                            NetlifyRule.SCHEDULE,
                            at,
                            value,
                            "It is no time that Netlify's reader takes: " + why + ".",
                            "Write @yearly, @monthly, @weekly, @daily, @hourly, or fields such as \"5 4 * * *\"."));
        }
    }

    private static void memory(Node value, String at, Findings findings) {
        if (!isText(value) && !isNumber(value)) {
            findings.add(
                    NetlifyRule.TYPE,
                    at,
                    value,
                    "It must be a number of MB, or a string with a unit.",
                    "Write: memory = 1024");
        }
    }

    private static void vcpu(Node value, String at, Findings findings) {
        String text = isNumber(value) ? value.asText().orElse("") : "";
        boolean plain = text.matches("\\+?\\d{1,9}(\\.\\d{1,9})?");
        double number = plain ? Double.parseDouble(text) : 0;
        if (number < 0.5 || number > 2) {
            findings.add(NetlifyRule.RANGE, at, value, "It must be a number from 0.5 to 2.", "Write: vcpu = 1");
        }
    }

    private static boolean isNumber(Node value) {
        return value instanceof Scalar scalar && scalar.kind() == ScalarKind.NUMBER;
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
