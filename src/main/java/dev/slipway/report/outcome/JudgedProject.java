package dev.slipway.report.outcome;

import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What was judged, with all that its reports show: the same for every command that judges.
 *
 * @param command its words, such as {@code deploy-check lambda}
 * @param heading what was looked at
 * @param targets where it is going; empty where that is not known, or not asked
 * @param shipped the packages and images that were looked at
 * @param arithmetic sums that lead to a finding, or to none
 * @param chart drawn when a page asks for it
 * @param next commands that the reader may want to type now
 * @param sizes of the packages that ship
 */
public record JudgedProject(
        String command,
        List<Heading> heading,
        List<JudgedPlatform> targets,
        List<Looked> shipped,
        Outcome outcome,
        Catalogue catalogue,
        Pages pages,
        List<Sum> arithmetic,
        Drawing chart,
        List<Next> next,
        List<PackageSize> sizes) {
    public JudgedProject {
        heading = List.copyOf(heading);
        targets = List.copyOf(targets);
        shipped = List.copyOf(shipped);
        arithmetic = arithmetic.stream().filter(sum -> !sum.steps().isEmpty()).toList();
        next = List.copyOf(next);
        sizes = List.copyOf(sizes);
    }

    /** One of which nothing that ships was looked at. */
    public JudgedProject(
            String command,
            List<Heading> heading,
            List<JudgedPlatform> targets,
            Outcome outcome,
            Catalogue catalogue,
            Pages pages,
            List<Sum> arithmetic,
            Drawing chart,
            List<Next> next) {
        this(command, heading, targets, List.of(), outcome, catalogue, pages, arithmetic, chart, next, List.of());
    }

    /** One that has an outcome and no more. */
    public JudgedProject(String command, List<Heading> heading, Outcome outcome, Catalogue catalogue, Pages pages) {
        this(command, heading, List.of(), outcome, catalogue, pages, List.of(), Optional::empty, List.of());
    }

    /** A line about what was looked at, and the place that says so; empty for none. */
    public record Heading(String text, String place) {}

    /** A platform by its word, and what says that it is one, with its place. */
    public record JudgedPlatform(String platform, String why) {}

    /** Lines of arithmetic, and what they are about. */
    public record Sum(String title, List<Step> steps) {
        public Sum {
            steps = List.copyOf(steps);
        }
    }

    /** A command line, and what it does. */
    public record Next(String command, String what) {}

    /** Where the pages of rules come from; only some formats ask for them. */
    public interface Pages {
        /** In Markdown. */
        String page(Rule rule) throws ProblemException;
    }

    /** Where the chart comes from: none where there is nothing to draw, or nothing to draw it with. */
    public interface Drawing {
        Optional<Chart> draw() throws ProblemException;
    }

    /**
     * A picture.
     *
     * @param svg a document
     * @param title its name
     * @param words what it shows, for whoever does not see it
     */
    public record Chart(String svg, String title, String words) {}

    /** The same with every text as it may be shown; a format escapes what it gets, and no mask knows a secret then. */
    public JudgedProject shown(UnaryOperator<String> mask) {
        return new JudgedProject(
                command,
                each(heading, line -> new Heading(mask.apply(line.text()), mask.apply(line.place()))),
                each(targets, target -> new JudgedPlatform(target.platform(), mask.apply(target.why()))),
                each(
                        shipped,
                        each -> new Looked(
                                mask.apply(each.name()),
                                mask.apply(each.form()),
                                each.destination(),
                                each.age().map(mask))),
                new Outcome(
                        each(outcome.judged(), each -> new RuleVerdict(each.rule(), shown(each.verdict(), mask))),
                        each(
                                outcome.suppressed(),
                                each -> new Outcome.Suppressed(shown(each.finding(), mask), mask.apply(each.why())))),
                catalogue,
                pages,
                each(arithmetic, sum -> new Sum(mask.apply(sum.title()), each(sum.steps(), step -> shown(step, mask)))),
                () -> chart.draw()
                        .map(each -> new Chart(mask.apply(each.svg()), each.title(), mask.apply(each.words()))),
                each(next, each -> new Next(mask.apply(each.command()), mask.apply(each.what()))),
                each(sizes, size -> size.named(mask)));
    }

    private static Verdict shown(Verdict verdict, UnaryOperator<String> mask) {
        if (verdict instanceof Verdict.Found found) {
            return new Verdict.Found(each(found.findings(), finding -> shown(finding, mask)));
        }
        if (verdict instanceof Verdict.NotChecked not) {
            return new Verdict.NotChecked(mask.apply(not.why()));
        }
        return verdict instanceof Verdict.NotApplicable not
                ? new Verdict.NotApplicable(mask.apply(not.why()))
                : verdict;
    }

    private static Finding shown(Finding finding, UnaryOperator<String> mask) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                mask.apply(finding.message()),
                each(
                        finding.evidence(),
                        place -> new Place(
                                place.kind(),
                                mask.apply(place.file()),
                                place.line(),
                                place.column(),
                                mask.apply(place.pointer()),
                                mask.apply(place.text()))),
                mask.apply(finding.remedy()),
                finding.causes(),
                finding.fix());
    }

    private static Step shown(Step step, UnaryOperator<String> mask) {
        return new Step(step.sign(), step.value(), mask.apply(step.label()), mask.apply(step.source()));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    String title(Finding finding) {
        return catalogue.title(finding.rule());
    }

    /** What passed, by family, such as {@code connection CON002-003, CON005}. */
    List<String> passed() {
        Map<String, List<String>> families = new TreeMap<>();
        for (String id : outcome.passed()) {
            String family = catalogue.find(id).map(Rule::family).orElse("");
            families.computeIfAbsent(family, first -> new ArrayList<>()).add(id);
        }
        List<String> passed = new ArrayList<>();
        families.forEach((family, ids) -> passed.add((family + " " + RuleIds.of(ids)).strip()));
        return passed;
    }

    /** The answer in a word or two. Only what was checked as a whole is ready. */
    String verdict() {
        Optional<Boolean> ready = outcome.ready();
        if (ready.isPresent()) {
            return ready.get() ? "ready" : "not ready";
        }
        return outcome.isJudged() ? "no error found" : "not checked";
    }

    /** How many findings there are of each severity, and what they do not tell. */
    String counts() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            add(counts, outcome.count(severity), severity.word(), "s");
        }
        add(counts, outcome.suppressed().size(), "suppressed", "");
        add(
                counts,
                outcome.notChecked().stream().map(Outcome.Open::rule).distinct().count(),
                "not checked",
                "");
        return counts.isEmpty() ? "nothing found" : String.join(", ", counts);
    }

    private static void add(List<String> counts, long count, String word, String plural) {
        if (count > 0) {
            counts.add(Amounts.whole(count) + " " + word + (count == 1 ? "" : plural));
        }
    }
}
