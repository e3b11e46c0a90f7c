package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedDatasource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Judges the URLs of every stage; what is wrong in several of them is said once, with the places of all. */
public final class ByStage {
    private final List<RuleVerdict> others = new ArrayList<>();
    private final Map<Said, Where> found = new LinkedHashMap<>();

    private ByStage() {}

    private record Said(String rule, Severity severity, String message) {}

    /** @param stages those that have it beside, or without, the one that is deployed where nobody names one */
    private record Where(Finding first, boolean usual, Set<String> stages, Set<Place> places) {
        Finding finding() {
            if (stages.isEmpty()) {
                return first;
            }
            String names = String.join(" and ", stages);
            String message =
                    usual ? first.message() + " The same in " + names + "." : "In " + names + ": " + first.message();
            return first.as(first.severity(), message, List.copyOf(places));
        }
    }

    /**
     * What is said of all stages together.
     *
     * @param judge is asked of each
     */
    public static Outcome of(DeployedDatasource datasource, Function<DeployedDatasource, Outcome> judge) {
        Outcome usual = judge.apply(datasource);
        if (datasource.stages().isEmpty()) {
            return usual;
        }
        ByStage all = new ByStage();
        usual.judged().forEach(each -> all.add("", each));
        datasource
                .stages()
                .forEach((stage, there) -> judge.apply(there).judged().stream()
                        .filter(each -> !usual.judged().contains(each))
                        .forEach(each -> all.add(stage, each)));
        all.found.forEach(
                (said, where) -> all.others.add(new RuleVerdict(said.rule(), Verdict.found(where.finding()))));
        return Outcome.of(all.others);
    }

    private void add(String stage, RuleVerdict verdict) {
        if (verdict.verdict() instanceof Verdict.Found those) {
            those.findings().forEach(each -> add(stage, each));
        } else if (verdict.verdict() instanceof Verdict.NotChecked not && !stage.isEmpty()) {
            others.add(RuleVerdict.notChecked(verdict.rule(), "In " + stage + ": " + not.why()));
        } else {
            others.add(verdict);
        }
    }

    private void add(String stage, Finding finding) {
        Where where = found.computeIfAbsent(
                new Said(finding.rule(), finding.severity(), finding.message()),
                said -> new Where(finding, stage.isEmpty(), new LinkedHashSet<>(), new LinkedHashSet<>()));
        boolean same = where.usual() && finding.equals(where.first());
        if (!stage.isEmpty() && !same) {
            where.stages().add(stage);
        }
        where.places().addAll(finding.evidence());
    }
}
