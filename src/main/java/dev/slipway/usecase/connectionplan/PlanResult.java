package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.rule.connection.ConnectionRules;
import dev.slipway.rule.url.UrlRules;
import java.util.List;
import java.util.Optional;

/**
 * A plan and what came of it.
 *
 * @param plan as the files are now: after they were written, when they were
 * @param outcome what rules say of it
 * @param read the files it is made from
 * @param uncounted parts of them that are left out, each with its reason
 * @param changes what is written, or would be
 * @param byHand what no file here has a place for, each with the number to set
 * @param rewrites the files' texts before and after
 * @param written whether they were written
 */
public record PlanResult(
        Plan plan,
        Outcome outcome,
        List<String> read,
        List<String> uncounted,
        List<Change> changes,
        List<String> byHand,
        List<Rewrite> rewrites,
        boolean written) {
    /** A number that a file gets. */
    public record Change(String name, String file, String key, int value) {}

    /** What could not be judged, each with its reason. */
    public List<String> notChecked() {
        return outcome.notChecked().stream().map(Outcome.Open::why).distinct().toList();
    }

    /** Whether it fits, also where its user has decided to live with it; empty where something is not known. */
    public Optional<Boolean> fits() {
        boolean suppressed =
                outcome.suppressed().stream().anyMatch(each -> each.finding().isError());
        return suppressed ? Optional.of(false) : outcome.ready();
    }

    /** The same, held against what the project has decided. */
    public PlanResult with(Outcome settled) {
        return new PlanResult(plan, settled, read, uncounted, changes, byHand, rewrites, written);
    }

    static PlanResult of(Plan plan, Project project) {
        return new PlanResult(
                plan,
                outcome(plan, project),
                project.read(),
                project.uncounted(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    static Outcome outcome(Plan plan, Project project) {
        return ConnectionRules.judge(plan).and(UrlRules.judgeDeclared(plan, project.quoted(), Outcome.of(List.of())));
    }
}
