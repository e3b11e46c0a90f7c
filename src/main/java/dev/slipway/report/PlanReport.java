package dev.slipway.report;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.usecase.connectionplan.PlanResult;
import dev.slipway.usecase.connectionplan.PlanResult.Change;
import java.util.List;
import java.util.Optional;

/** What {@code connections plan} found out, for people. */
public record PlanReport(PlanResult result, Plan plan, String diff, Catalogue catalogue) {
    /**
     * Of a result.
     *
     * @param diff of the files that would change, secrets masked; empty when it is not asked for
     */
    public PlanReport(PlanResult result, String diff, Catalogue catalogue) {
        this(result, result.plan(), diff, catalogue);
    }

    /** The answer, the sums with their sources, what fits, the findings, the notes. */
    public String text() {
        StringBuilder text = new StringBuilder(answer()).append('\n');
        written(text);
        text.append("\nbudget\n");
        Arithmetic.append(text, plan.budget().steps(), Paragraph.WIDTH);
        text.append("\nat the peak\n");
        demands(text);
        suggestions(text);
        for (Finding finding : result.outcome().findings()) {
            FindingText.append(text.append('\n'), finding, catalogue);
        }
        FindingText.suppressed(text, result.outcome());
        list(text, "not checked", result.notChecked());
        list(text, "left out", result.uncounted());
        list(text, "notes", plan.notes());
        if (!diff.isEmpty()) {
            text.append('\n').append(diff);
        }
        return text.toString();
    }

    private String answer() {
        String sum = plan.peak() + " connections at the peak, " + plan.budget().connections() + " in the budget";
        Optional<Boolean> ready = result.fits();
        if (ready.equals(Optional.of(true))) {
            return "fits: " + sum;
        }
        if (ready.isEmpty()) {
            return "not checked: what is known comes to " + sum + ", and something is not known";
        }
        if (plan.peak() > plan.budget().connections()) {
            return "does not fit: " + sum;
        }
        if (plan.least() > plan.budget().connections()) {
            return "does not fit: at least " + plan.least() + " connections at the peak, "
                    + plan.budget().connections() + " in the budget";
        }
        if (result.outcome().findings().stream().anyMatch(each -> each.rule().equals("CON005"))) {
            return "not ready: " + sum + ", and AWS refuses the reservations";
        }
        return open() == 0
                ? "not ready: " + sum + ", and a database URL is wrong"
                : "not bounded: " + unbounded() + ", and the budget is "
                        + plan.budget().connections();
    }

    private long open() {
        return plan.unbounded().size();
    }

    private String unbounded() {
        long open = open();
        return open + " of " + plan.shares().size() + (open == 1 ? " has no limit" : " have no limit");
    }

    private void written(StringBuilder text) {
        if (!result.changes().isEmpty()) {
            text.append('\n').append(result.written() ? "written\n" : "would be written\n");
            Columns columns = new Columns();
            for (Change change : result.changes()) {
                columns.row(change.name(), change.key() + ": " + change.value(), change.file());
            }
            columns.append(text);
        }
        list(text, "to set by hand", result.byHand());
    }

    private void demands(StringBuilder text) {
        Columns columns = new Columns().row("", "at most", "x pool", "x deploy", "= connections", "");
        for (Share share : plan.shares()) {
            Demand demand = share.demand();
            columns.row(
                    demand.workload().name(),
                    PlanWords.cap(demand),
                    PlanWords.pool(demand),
                    Integer.toString(demand.generations()),
                    PlanWords.connections(demand),
                    demand.sources());
        }
        if (plan.peak() > plan.known()) {
            columns.row("", "", "", "", Long.toString(plan.peak() - plan.known()), "as many as the account can run");
        }
        String all = plan.least() > plan.peak() ? PlanWords.orMore(plan.least()) : Long.toString(plan.peak());
        columns.row("all", "", "", "", all, "");
        columns.append(text);
    }

    private void suggestions(StringBuilder text) {
        if (!plan.hasSuggestions()) {
            return;
        }
        text.append("\nwhat fits\n");
        Columns columns = new Columns().row("", "now", "then", "connections", "");
        for (Share share : plan.shares()) {
            if (share.suggested().isPresent()) {
                columns.row(
                        share.demand().workload().name(),
                        PlanWords.cap(share.demand()),
                        Integer.toString(share.suggested().getAsInt()),
                        Long.toString(share.suggestedConnections()),
                        "");
            }
        }
        columns.row("all", "", "", Long.toString(plan.suggestedPeak()), "");
        columns.append(text);
        if (plan.writesSuggestions()
                && result.changes().isEmpty()
                && result.byHand().isEmpty()) {
            Paragraph.append(
                    text,
                    "  ",
                    "to see the change of the files: " + plan.command("--dry-run") + "; to make it: --write");
        }
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> Paragraph.append(text, "  ", line));
        }
    }
}
