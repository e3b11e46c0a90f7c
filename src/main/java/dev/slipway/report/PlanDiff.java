package dev.slipway.report;

import dev.slipway.domain.secret.MaskedFile;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.usecase.connectionplan.PlanResult;
import java.nio.file.Path;

/** The change that a plan makes in files, as a diff without secrets. */
public final class PlanDiff {
    private PlanDiff() {}

    /** The diff; empty when nothing changes. */
    public static String of(PlanResult result, Path folder) {
        return UnifiedDiff.of(result.rewrites().stream().map(PlanDiff::masked).toList(), folder);
    }

    private static Rewrite masked(Rewrite rewrite) {
        return new Rewrite(rewrite.file(), rewrite.before().map(MaskedFile::of), MaskedFile.of(rewrite.after()));
    }
}
