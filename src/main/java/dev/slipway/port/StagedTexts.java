package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** New texts for files of a project that are put in place with something else: {@link EngineStore#commit}. */
public interface StagedTexts {
    /** Those that change anything; refused as by {@link TextFiles#replace}. */
    List<PendingChange> stage(List<TextFiles.Rewrite> rewrites) throws ProblemException;
}
