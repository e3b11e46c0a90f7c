package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.text.NearestName;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL003: the bundler is one that Netlify has. */
final class KnownBundler implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        for (Placed each : file.functions().settings()) {
            String name = each.isText() ? each.value().asText().orElse("") : "";
            if (each.isKnown()
                    && each.key().equals(NetlifyToml.BUNDLER_KEY)
                    && !FunctionsConfig.BUNDLERS.contains(name)) {
                found.add(
                        each.at(),
                        each.value(),
                        "It must be one of: " + String.join(", ", FunctionsConfig.BUNDLERS) + ".",
                        NearestName.to(name, FunctionsConfig.BUNDLERS)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Write: node_bundler = \"esbuild\""));
            }
        }
    }
}
