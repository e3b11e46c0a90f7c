package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** NOW021 to NOW023: what has moved, or is on its way out. */
final class DeprecationRule implements Rule {
    private static final Map<String, String> OLD = new TreeMap<>(Map.of(
            "name", "A project is linked to its folder instead: vercel link",
            "alias", "Domains are set in the project: vercel domains add",
            "scope", "The team is chosen by: vercel switch"));
    private static final Map<String, String> OLD_TODAY = new TreeMap<>(Map.of(
            "env", "Variables are set in the project: vercel env add NAME",
            "build", "Variables are set in the project: vercel env add NAME"));

    @Override
    public void check(Document document, Era era, Findings findings) {
        Mapping root = document.root().asMapping();
        OLD.forEach((key, remedy) -> deprecated(root, key, remedy, findings));
        if (era == Era.TODAY) {
            OLD_TODAY.forEach((key, remedy) -> deprecated(root, key, remedy, findings));
            root.entry("builds")
                    .ifPresent(entry -> findings.add(
                            NowRule.BUILDS_TODAY,
                            Pointer.ROOT.child("builds"),
                            entry.key(),
                            "With `builds`, the build settings of the project are not used.",
                            "slipway now-config init --format vercel --force writes `functions` in its place."));
        }
        builders(root, findings);
    }

    private static void deprecated(Mapping root, String key, String remedy, Findings findings) {
        Optional<Entry> entry = root.entry(key);
        entry.ifPresent(there -> findings.add(
                NowRule.DEPRECATED,
                Pointer.ROOT.child(key),
                there.key(),
                "`" + key + "` is deprecated; it still works.",
                remedy));
    }

    private static void builders(Mapping root, Findings findings) {
        List<Node> builds = root.get("builds").map(n -> n.asSequence().items()).orElse(List.of());
        for (int i = 0; i < builds.size(); i++) {
            Optional<Node> use = builds.get(i).asMapping().get("use");
            String name = use.flatMap(Node::asText).orElse("");
            if (name.startsWith("@now/")) {
                String moved = name.substring("@now/".length());
                int tag = moved.indexOf('@');
                findings.add(
                        NowRule.BUILDER_MOVED,
                        Pointer.ROOT.child("builds").child(i).child("use"),
                        use.orElseThrow(),
                        "\"" + name + "\" is of 2020; the builders are named @vercel/ now"
                                + (moved.endsWith("@canary") ? ", and the tag canary is no longer published." : "."),
                        "Write \"@vercel/" + (tag < 0 ? moved : moved.substring(0, tag))
                                + "\" for a deployment of today, or: slipway now-config migrate");
            }
        }
    }
}
