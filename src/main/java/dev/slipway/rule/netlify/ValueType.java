package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL001: values of the wrong type, by the schema and in {@code [functions]}. */
final class ValueType extends SchemaCheck<NetlifyFile> {
    ValueType() {
        super(Kind.TYPE);
    }

    @Override
    public void look(NetlifyFile file, Findings found) {
        super.look(file, found);
        file.functions().settings().stream().filter(Placed::isKnown).forEach(each -> setting(each, found));
    }

    private static void setting(Placed setting, Findings found) {
        switch (setting.key()) {
            case NetlifyToml.EXTERNAL_KEY, NetlifyToml.INCLUDED_KEY, "ignored_node_modules" -> {
                if (!setting.isTexts()) {
                    String list =
                            setting.value().asText().map(NetlifyToml::quoted).orElse("\"…\"");
                    found.add(
                            setting.at(),
                            setting.value(),
                            "It must be a list of strings.",
                            "Write: " + setting.key() + " = [" + list + "]");
                }
            }
            case "schedule", "directory", "deno_import_map", "region" -> {
                if (!setting.isText()) {
                    found.add(setting.at(), setting.value(), "It must be a string.", "Put it in quotes.");
                }
            }
            case "memory" -> {
                if (!setting.isText() && !setting.isNumber()) {
                    found.add(
                            setting.at(),
                            setting.value(),
                            "It must be a number of MB, or a string with a unit.",
                            "Write: memory = 1024");
                }
            }
            default -> {}
        }
    }
}
