package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;

/** NOW020: {@code maxLambdaSize} where a schema takes it, and nothing reads it. */
final class LambdaSizeWithoutEffect extends ConfigCheck<NowFile> {
    LambdaSizeWithoutEffect() {
        super("NOW020");
    }

    @Override
    protected void look(NowFile subject, Findings findings) {
        subject.items("builds").stream()
                .flatMap(build -> build.get("config").flatMap(config -> config.key(MisplacedLambdaSize.KEY)).stream())
                .forEach(key -> findings.add(
                        key,
                        "Nothing has read `maxLambdaSize` since September 2019; the limit is 250 MB unpacked, about"
                                + " 50 MB packed.",
                        "It may stay, or go."));
    }
}
