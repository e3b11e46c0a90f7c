package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;

/** NOW007 and NOW020: {@code maxLambdaSize} where no schema takes it, and where one does and nothing reads it. */
final class LambdaSizePlaceRule implements Rule {
    static final String KEY = "maxLambdaSize";

    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        Mapping root = document.root().asMapping();
        for (String list : List.of("builds", "routes", "rewrites", "redirects", "headers")) {
            List<Node> items = root.get(list).map(n -> n.asSequence().items()).orElse(List.of());
            for (int i = 0; i < items.size(); i++) {
                Pointer at = Pointer.ROOT.child(list).child(i);
                misplaced(items.get(i), at, findings);
                if (list.equals("builds")) {
                    items.get(i)
                            .asMapping()
                            .get("config")
                            .ifPresent(config -> dead(config, at.child("config"), findings));
                }
            }
        }
        root.get("functions")
                .ifPresent(functions -> functions
                        .asMapping()
                        .entries()
                        .forEach(entry -> misplaced(
                                entry.value(),
                                Pointer.ROOT
                                        .child("functions")
                                        .child(entry.key().value()),
                                findings)));
    }

    private static void misplaced(Node item, Pointer at, Findings findings) {
        for (Entry entry : item.asMapping().entries()) {
            if (entry.key().value().equals(KEY)) {
                findings.add(
                        NowRule.LAMBDA_SIZE_PLACE,
                        at.child(KEY),
                        entry.key(),
                        "`maxLambdaSize` is not known here; it was a setting of a build's `config`.",
                        "Remove it: it has had no effect since September 2019.");
            }
        }
    }

    private static void dead(Node config, Pointer at, Findings findings) {
        config.asMapping()
                .entry(KEY)
                .ifPresent(entry -> findings.add(
                        NowRule.DEAD_LAMBDA_SIZE,
                        at.child(KEY),
                        entry.key(),
                        "Nothing has read `maxLambdaSize` since September 2019; the limit is 250 MB unpacked, about 50"
                                + " MB packed.",
                        "It may stay, or go."));
    }
}
