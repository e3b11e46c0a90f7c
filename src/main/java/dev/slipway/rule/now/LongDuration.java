package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import java.util.Set;

/** NOW025, NOW026: a duration that a plan does not give, and the schema does not refuse (December 2025). */
record LongDuration(int limit, int most, String plans, String remedy) implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        Set<Pointer> refused = SchemaCheck.refused(subject);
        for (Part function : subject.functions()) {
            function.get("maxDuration")
                    .filter(part -> !refused.contains(part.at()))
                    .ifPresent(part -> {
                        int seconds = part.node() instanceof Scalar scalar
                                ? scalar.asCount().orElse(0)
                                : 0;
                        if (seconds > limit && seconds <= most) {
                            findings.add(
                                    part, seconds + " seconds are more than the " + limit + " of the " + plans, remedy);
                        }
                    });
        }
    }
}
