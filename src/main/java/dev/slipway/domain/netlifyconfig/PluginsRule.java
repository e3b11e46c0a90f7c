package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** NTL017: one plugin twice. */
final class PluginsRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        List<Node> plugins = subject.document()
                .at("plugins")
                .map(node -> node.asSequence().items())
                .orElse(List.of());
        Map<String, Node> seen = new HashMap<>();
        for (int i = 0; i < plugins.size(); i++) {
            Node plugin = plugins.get(i);
            String name =
                    plugin.asMapping().get("package").flatMap(Node::asText).orElse("");
            Node first = name.isEmpty() ? null : seen.putIfAbsent(name, plugin);
            if (first != null) {
                findings.add(
                        NetlifyRule.TWICE,
                        "plugins." + i,
                        plugin,
                        NetlifyToml.quoted(name) + " is there already, on line "
                                + subject.document().line(first) + ".",
                        "Join both into one [[plugins]].");
            }
        }
    }
}
