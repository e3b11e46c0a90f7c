package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** NTL017: one plugin twice. */
final class PluginTwice implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        Map<String, Part> seen = new HashMap<>();
        for (Part plugin :
                Part.of(file.document()).get("plugins").map(Part::items).orElse(List.of())) {
            String name = plugin.text("package").orElse("");
            Part first = name.isEmpty() ? null : seen.putIfAbsent(name, plugin);
            if (first != null) {
                found.add(
                        plugin,
                        NetlifyToml.quoted(name) + " is there already, on line "
                                + file.document().line(first.node()) + ".",
                        "Join both into one [[plugins]].");
            }
        }
    }
}
