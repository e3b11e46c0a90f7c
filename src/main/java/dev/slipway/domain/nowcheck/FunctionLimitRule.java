package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Scalar;

/** NOW024 to NOW026: memory and duration as the plans of today give them. */
final class FunctionLimitRule implements Rule {
    private static final int HOBBY = 300;
    private static final int PRO = 800;
    /** More is refused by the schema already. */
    private static final int MOST = 3600;

    @Override
    public void check(Subject subject, Findings findings) {
        for (Part function : subject.functions()) {
            function.key("memory")
                    .ifPresent(memory -> findings.add(
                            NowRule.MEMORY_TODAY,
                            memory,
                            "With Fluid compute, which new projects have, `memory` is not read from the file.",
                            "Set it in the project's settings, under Functions."));
            function.get("maxDuration").ifPresent(duration -> duration(duration, findings));
        }
    }

    private static void duration(Part duration, Findings findings) {
        int seconds =
                duration.node() instanceof Scalar scalar ? scalar.asCount().orElse(0) : 0;
        if (seconds > PRO && seconds <= MOST) {
            findings.add(
                    NowRule.LONG_DURATION,
                    duration,
                    seconds + " seconds are more than the 800 of the Pro and Enterprise plans (December 2025).",
                    "Write 800 or less, or ask Vercel whether your plan has more.");
        } else if (seconds > HOBBY && seconds <= PRO) {
            findings.add(
                    NowRule.HOBBY_DURATION,
                    duration,
                    seconds + " seconds are more than the 300 of the Hobby plan (December 2025).",
                    "Write 300 or less for a Hobby project.");
        }
    }
}
