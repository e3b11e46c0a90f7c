package dev.slipway.report;

import dev.slipway.usecase.connectionplan.PlanResult;
import java.nio.file.Path;

/** The change that a plan makes in files, as a diff without secrets. */
public final class PlanDiff {
    private PlanDiff() {}

    /** The diff; empty when nothing changes. */
    public static String of(PlanResult result, Path folder) {
        return UnifiedDiff.of(MaskedRewrites.of(result.rewrites()), folder);
    }
}
