package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Plan;
import dev.slipway.port.TextFiles.Rewrite;
import java.util.List;

/**
 * A plan and what came of it.
 *
 * @param plan as the files are now: after they were written, when they were
 * @param read the files it is made from
 * @param uncounted parts of them that are left out, each with its reason
 * @param changes what is written, or would be
 * @param byHand what no file here has a place for, each with the number to set
 * @param rewrites the files' texts before and after
 * @param written whether they were written
 */
public record PlanResult(
        Plan plan,
        List<String> read,
        List<String> uncounted,
        List<Change> changes,
        List<String> byHand,
        List<Rewrite> rewrites,
        boolean written) {
    /** A number that a file gets. */
    public record Change(String name, String file, String key, int value) {}

    static PlanResult of(Plan plan, Project project) {
        return new PlanResult(plan, project.read(), project.uncounted(), List.of(), List.of(), List.of(), false);
    }
}
