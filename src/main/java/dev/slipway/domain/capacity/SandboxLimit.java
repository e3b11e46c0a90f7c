package dev.slipway.domain.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * How many sandboxes may run at the same time.
 *
 * @param sandboxes at least 0
 * @param steps how the number came about
 */
public record SandboxLimit(int sandboxes, List<Step> steps) {
    public SandboxLimit {
        steps = List.copyOf(steps);
    }

    /** This limit, or a lower one where {@code most} is lower; the step is shown either way. */
    public SandboxLimit atMost(int most, String label, String source) {
        List<Step> lines = new ArrayList<>(steps);
        lines.add(new Step(Sign.AT_MOST, most, label, source));
        return new SandboxLimit(Math.min(sandboxes, most), lines);
    }
}
