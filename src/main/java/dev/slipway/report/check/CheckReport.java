package dev.slipway.report.check;

import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Drawing;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.JudgedPlatform;
import dev.slipway.report.outcome.JudgedProject.Next;
import dev.slipway.report.outcome.JudgedProject.Sum;
import dev.slipway.report.outcome.LookedText;
import dev.slipway.usecase.deploycheck.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code check} found out, as every format of a judgement takes it. */
public final class CheckReport {
    private CheckReport() {}

    /**
     * Of a check.
     *
     * @param command the words that were typed for it, without the program's name
     * @param typed the options that make it once more, each behind a blank
     * @param chart of the plan, where there is one
     */
    public static JudgedProject of(String command, CheckResult result, RuleCatalogue rules, String typed, Drawing chart)
            throws ProblemException {
        return new JudgedProject(
                command,
                heading(result),
                result.destinations().stream()
                        .map(each -> new JudgedPlatform(
                                each.platform().word(), each.why().place()))
                        .toList(),
                result.shipped(),
                result.outcome(),
                rules.load(),
                rules::page,
                result.plan().stream()
                        .flatMap(plan -> Stream.of(
                                new Sum(
                                        "what the database carries",
                                        plan.budget().steps()),
                                new Sum("what may be open at the peak", Peak.steps(plan))))
                        .toList(),
                chart,
                next(result, typed),
                result.sizes());
    }

    /** The project, then a line for each place that it goes to. */
    private static List<Heading> heading(CheckResult result) {
        List<String> known = new ArrayList<>();
        result.shownPrisma().ifPresent(known::add);
        result.provider().ifPresent(known::add);
        if (result.destinations().size() == 1) {
            known.add(result.destinations().get(0).title());
        }
        // A URL that was typed as a folder is known as one by all of it only.
        String folder = MaskedText.of(result.folder().toString());
        String name = folder.substring(folder.lastIndexOf('/') + 1) + "   " + String.join(", ", known);
        List<Heading> lines = new ArrayList<>();
        if (result.destinations().isEmpty()) {
            lines.add(new Heading(name, ""));
            lines.add(new Heading(
                    "goes nowhere that is known; say: --platform lambda, or platform: in slipway.yaml", ""));
        } else if (result.destinations().size() == 1) {
            lines.add(new Heading(name, result.destinations().get(0).why().place()));
        } else {
            lines.add(new Heading(name, ""));
            result.destinations()
                    .forEach(each -> lines.add(
                            new Heading("  to " + each.title(), each.why().place())));
        }
        lines.addAll(LookedText.lines(result.shipped()));
        lines.addAll(AskedText.lines(result.asked()));
        return lines;
    }

    private static List<Next> next(CheckResult result, String typed) {
        List<Next> next = new ArrayList<>();
        List<Finding> findings = result.outcome().findings();
        if (findings.stream().anyMatch(each -> each.fix().isPresent())) {
            next.add(new Next("slipway check" + typed + " --fix --dry-run", "shows the changes"));
        }
        findings.stream()
                .findFirst()
                .ifPresent(each -> next.add(new Next("slipway explain " + each.rule(), "says why it matters")));
        return next;
    }
}
