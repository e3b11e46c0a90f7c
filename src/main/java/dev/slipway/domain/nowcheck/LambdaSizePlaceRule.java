package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;
import java.util.List;

/** NOW007 and NOW020: {@code maxLambdaSize} where no schema takes it, and where one does and nothing reads it. */
final class LambdaSizePlaceRule implements Rule {
    static final String KEY = "maxLambdaSize";

    @Override
    public void check(Subject subject, Findings findings) {
        for (String list : List.of("builds", "routes", "rewrites", "redirects", "headers")) {
            subject.items(list).forEach(item -> misplaced(item, findings));
        }
        subject.root().get("functions").map(Part::values).orElse(List.of()).forEach(item -> misplaced(item, findings));
        for (Part build : subject.items("builds")) {
            build.get("config")
                    .flatMap(config -> config.key(KEY))
                    .ifPresent(key -> findings.add(
                            NowRule.DEAD_LAMBDA_SIZE,
                            key,
                            "Nothing has read `maxLambdaSize` since September 2019; the limit is 250 MB unpacked, about"
                                    + " 50 MB packed.",
                            "It may stay, or go."));
        }
    }

    private static void misplaced(Part item, Findings findings) {
        item.key(KEY)
                .ifPresent(key -> findings.add(
                        NowRule.LAMBDA_SIZE_PLACE,
                        key,
                        "`maxLambdaSize` is not known here; it was a setting of a build's `config`.",
                        "Remove it: it has had no effect since September 2019."));
    }
}
