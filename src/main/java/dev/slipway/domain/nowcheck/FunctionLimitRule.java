package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import java.util.List;
import java.util.Optional;

/** NOW024 to NOW026: memory and duration as the plans of today give them. */
final class FunctionLimitRule implements Rule {
    private static final int HOBBY = 300;
    private static final int PRO = 800;
    /** More is refused by the schema already. */
    private static final int MOST = 3600;

    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        List<Entry> functions = subject.today()
                ? document.at("functions").map(n -> n.asMapping().entries()).orElse(List.of())
                : List.of();
        for (Entry function : functions) {
            Pointer at = Pointer.ROOT.child("functions").child(function.key().value());
            function.value()
                    .asMapping()
                    .entry("memory")
                    .ifPresent(memory -> findings.add(
                            NowRule.MEMORY_TODAY,
                            at.child("memory"),
                            memory.key(),
                            "With Fluid compute, which new projects have, `memory` is not read from the file.",
                            "Set it in the project's settings, under Functions."));
            Optional<Node> duration = function.value().asMapping().get("maxDuration");
            if (duration.isPresent() && duration.get() instanceof Scalar scalar) {
                duration(scalar, at.child("maxDuration"), findings);
            }
        }
    }

    private static void duration(Scalar scalar, Pointer at, Findings findings) {
        int seconds = scalar.asCount().orElse(0);
        if (seconds > PRO && seconds <= MOST) {
            findings.add(
                    NowRule.LONG_DURATION,
                    at,
                    scalar,
                    seconds + " seconds are more than the 800 of the Pro and Enterprise plans (December 2025).",
                    "Write 800 or less, or ask Vercel whether your plan has more.");
        } else if (seconds > HOBBY && seconds <= PRO) {
            findings.add(
                    NowRule.HOBBY_DURATION,
                    at,
                    scalar,
                    seconds + " seconds are more than the 300 of the Hobby plan (December 2025).",
                    "Write 300 or less for a Hobby project.");
        }
    }
}
