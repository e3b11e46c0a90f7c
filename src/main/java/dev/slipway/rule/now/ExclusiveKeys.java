package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import java.util.List;

/** NOW008, NOW009: keys at the top that exclude each other. */
record ExclusiveKeys(String key, List<String> others, String remedy) implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        subject.excluded(key, others, remedy, findings);
    }
}
