package dev.slipway.report;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome.Open;
import dev.slipway.domain.project.Fact;
import dev.slipway.report.snippet.Snippet;
import dev.slipway.usecase.concurrency.LambdaCheck;
import dev.slipway.usecase.concurrency.LambdaOutcome;
import dev.slipway.usecase.concurrency.LambdaProject;
import java.util.List;
import java.util.Optional;

/** What {@code deploy-check lambda} found out, for people. */
public final class LambdaReport {
    private static final int TOPIC = 18;

    private final LambdaCheck check;
    private final Catalogue catalogue;
    private final Optional<ConcurrencyReport> database;

    public LambdaReport(LambdaCheck check, Catalogue catalogue) {
        this.check = check;
        this.catalogue = catalogue;
        this.database = check.database()
                .map(each -> new ConcurrencyReport(
                        each,
                        check.project()
                                .map(project -> project.declared(each.function()))
                                .orElse(List.of()),
                        catalogue));
    }

    /** The answer with its arithmetic where there is a database; the project; what was not checked. */
    public String text() {
        StringBuilder text = new StringBuilder();
        List<Finding> findings = check.outcome().findings();
        if (database.isPresent()) {
            database.get().append(text, findings);
        } else {
            text.append(
                    check.outcome().hasErrors()
                            ? "not ready\n"
                            : check.outcome().isJudged() ? "no error found\n" : "not checked\n");
            findings.forEach(finding -> FindingText.append(text.append('\n'), finding, catalogue));
        }
        FindingText.suppressed(text, check.outcome());
        check.project().ifPresent(project -> project(text, project));
        check.checked().ifPresent(checked -> shipped(text, checked));
        notChecked(text);
        return text.toString();
    }

    /** What belongs beside a snippet. */
    public List<String> asides() {
        return database.map(each -> each.asides(check.outcome().findings())).orElse(List.of());
    }

    /** The limit for one tool; nothing where there is no limit to set. */
    public String snippet(Snippet tool) {
        return database.map(each -> each.snippet(tool)).orElse("");
    }

    private static void project(StringBuilder text, LambdaProject project) {
        text.append("\nthe project\n");
        Columns columns = new Columns();
        project.checked().prisma().ifPresent(version -> columns.row("Prisma " + version, "", "", ""));
        for (Fact<String> fact : project.checked().runsIn()) {
            columns.row(fact.value(), "", "", fact.place().place());
        }
        List<Demand> demands = project.demands().functions().toList();
        for (Demand demand : demands) {
            columns.row(
                    demand.workload().name(),
                    PlanWords.cap(demand) + " at most",
                    PlanWords.pool(demand) + " each",
                    demand.sources());
        }
        columns.append(text);
        if (demands.isEmpty()) {
            Paragraph.append(text, "  ", "It declares no function of Lambda, as far as can be read.");
        }
    }

    private static void shipped(StringBuilder text, LambdaOutcome checked) {
        text.append(checked.shipped().isEmpty() ? "" : "\nwhat ships\n");
        Columns columns = new Columns();
        for (Looked each : checked.shipped()) {
            columns.row(
                    each.name(),
                    each.form(),
                    each.destination().title(),
                    each.age().orElse(""));
        }
        columns.append(text);
        SizesText.append(text, "  size  ", checked.sizes(), Paragraph.WIDTH);
    }

    private void notChecked(StringBuilder text) {
        if (check.checked().isEmpty()) {
            text.append("\nnot checked\n");
            Paragraph.append(
                    text,
                    padded("  the package"),
                    "No package was named; give it: --package dist.zip --runtime nodejs22.x. slipway engine platform"
                            + " --runtime lambda:nodejs22.x says which engine it needs.");
            Paragraph.append(
                    text, padded("  the project"), "No project here, so that no URL and no function was read.");
            return;
        }
        text.append(check.outcome().notChecked().isEmpty() ? "" : "\nnot checked\n");
        Open.byReason(check.outcome().notChecked())
                .forEach((why, rules) -> Paragraph.append(text, padded("  " + String.join(", ", rules)), why));
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(2, TOPIC - text.length()));
    }
}
