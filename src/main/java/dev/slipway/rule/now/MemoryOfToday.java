package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW024: memory, which Fluid compute does not read. */
final class MemoryOfToday implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        subject.functions().stream()
                .flatMap(function -> function.key("memory").stream())
                .forEach(memory -> findings.add(
                        memory,
                        "With Fluid compute, which new projects have, `memory` is not read from the file.",
                        "Set it in the project's settings, under Functions."));
    }
}
