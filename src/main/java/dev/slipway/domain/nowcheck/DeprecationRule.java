package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Pointer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** NOW022 and NOW023: what has moved, or is on its way out. */
final class DeprecationRule implements Rule {
    private static final Map<String, String> OLD = new TreeMap<>(Map.of(
            "name", "A project is linked to its folder instead: vercel link",
            "alias", "Domains are set in the project: vercel domains add",
            "scope", "The team is chosen by: vercel switch"));
    private static final Map<String, String> OLD_TODAY = new TreeMap<>(Map.of(
            "env", "Variables are set in the project: vercel env add NAME",
            "build", "Variables are set in the project: vercel env add NAME"));

    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        Mapping root = document.root().asMapping();
        OLD.forEach((key, remedy) -> deprecated(root, key, remedy, findings));
        if (subject.today()) {
            OLD_TODAY.forEach((key, remedy) -> deprecated(root, key, remedy, findings));
            root.entry("builds")
                    .ifPresent(entry -> findings.add(
                            NowRule.BUILDS_TODAY,
                            Pointer.ROOT.child("builds"),
                            entry.key(),
                            "With `builds`, the build settings of the project are not used.",
                            "slipway now-config init --format vercel --force writes `functions` in its place."));
        }
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
}
