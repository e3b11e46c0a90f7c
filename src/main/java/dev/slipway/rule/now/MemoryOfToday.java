package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;

/** NOW024: memory, which Fluid compute does not read. */
final class MemoryOfToday extends ConfigCheck<NowFile> {
    MemoryOfToday() {
        super("NOW024");
    }

    @Override
    protected void look(NowFile subject, Findings findings) {
        subject.functions().stream()
                .flatMap(function -> function.key("memory").stream())
                .forEach(memory -> findings.add(
                        memory,
                        "With Fluid compute, which new projects have, `memory` is not read from the file.",
                        "Set it in the project's settings, under Functions."));
    }
}
