package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import java.util.stream.Stream;

/** NOW007: {@code maxLambdaSize} where no schema takes it. */
final class MisplacedLambdaSize implements Look<NowFile> {
    static final String KEY = "maxLambdaSize";

    @Override
    public void look(NowFile subject, Findings findings) {
        Stream.concat(
                        Stream.of("builds", "routes", "rewrites", "redirects", "headers")
                                .flatMap(list -> subject.items(list).stream()),
                        subject.root().get("functions").stream().flatMap(all -> all.values().stream()))
                .flatMap(item -> item.key(KEY).stream())
                .forEach(key -> findings.add(
                        key,
                        "`maxLambdaSize` is not known here; it was a setting of a build's `config`.",
                        "Remove it: it has had no effect since September 2019."));
    }
}
