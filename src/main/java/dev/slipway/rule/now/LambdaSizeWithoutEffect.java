package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW020: {@code maxLambdaSize} where a schema takes it, and nothing reads it. */
final class LambdaSizeWithoutEffect implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        subject.items("builds").stream()
                .flatMap(build -> build.get("config").flatMap(config -> config.key(MisplacedLambdaSize.KEY)).stream())
                .forEach(key -> findings.add(
                        key,
                        "Nothing has read `maxLambdaSize` since September 2019; the limit is 250 MB unpacked, about"
                                + " 50 MB packed.",
                        "It may stay, or go."));
    }
}
