package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;
import java.util.List;

/** NOW008, NOW009: keys at the top that exclude each other. */
final class ExclusiveKeys extends ConfigCheck<NowFile> {
    private final String key;
    private final List<String> others;
    private final String remedy;

    ExclusiveKeys(String rule, String key, List<String> others, String remedy) {
        super(rule);
        this.key = key;
        this.others = List.copyOf(others);
        this.remedy = remedy;
    }

    @Override
    protected void look(NowFile subject, Findings findings) {
        subject.excluded(key, others, remedy, findings);
    }
}
