package dev.slipway.usecase.policy;

import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Baseline;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.SuppressionUse;
import dev.slipway.domain.judgement.Suppressions;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.port.TextFiles;
import dev.slipway.rule.suppression.SuppressionExpired;
import dev.slipway.rule.suppression.SuppressionUnknown;
import dev.slipway.rule.suppression.SuppressionUnused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a project has decided, and holds an outcome against it. */
public record ApplyPolicy(TextFiles texts, Documents documents, RuleCatalogue catalogue, LocalDate today) {
    private static final List<Check<SuppressionUse>> CHECKS = List.of(
            new SuppressionExpired("SUP001"), new SuppressionUnused("SUP002"), new SuppressionUnknown("SUP003"));

    /** Before anything is judged, so that a mistake in it costs no time. */
    public Policy read(PolicyRequest request) throws ProblemException {
        Optional<SlipwayFile.Content> ours = Optional.empty();
        for (String name : SlipwayFile.NAMES) {
            Optional<String> text = ours.isPresent()
                    ? Optional.empty()
                    : texts.read(request.folder().resolve(name));
            if (text.isPresent()) {
                ours = Optional.of(SlipwayFile.read(document(name, text.get())));
            }
        }
        Optional<SlipwayFile.Content> found = ours;
        Severity failOn = request.failOn()
                .or(() -> found.flatMap(SlipwayFile.Content::failOn))
                .orElse(Severity.ERROR);
        return new Policy(
                ours.map(SlipwayFile.Content::suppressions).orElse(new Suppressions(List.of())),
                failOn,
                request.baseline().isPresent()
                        ? Optional.of(known(request.baseline().get()))
                        : Optional.empty());
    }

    private Policy.Known known(PolicyRequest.BaselineRequest request) throws ProblemException {
        Optional<String> text = texts.read(request.file());
        if (request.update()) {
            return new Policy.Known(request, text, new Baseline(List.of()));
        }
        if (text.isEmpty()) {
            throw Problem.input("There is no baseline " + request.name() + ".")
                    .remedy("Write it: --baseline " + request.name() + " --update-baseline");
        }
        // Whatever its ending: it is JSON, which is YAML too.
        return new Policy.Known(request, text, BaselineFile.read(document(request.name(), text.get())));
    }

    private Document document(String name, String text) throws ProblemException {
        return documents.parse(name, text).stream().findFirst().orElseGet(() -> Document.empty(name, text));
    }

    /**
     * Takes out what is known, and says what there is to say of suppressions.
     *
     * @param whole whether all that a project has was judged, so that a suppression of nothing can go
     */
    public Settled settle(Policy policy, Outcome outcome, boolean whole) throws ProblemException {
        if (policy.suppressions().all().isEmpty() && policy.known().isEmpty()) {
            return new Settled(outcome, policy.failOn(), outcome.isJudged(), List.of());
        }
        List<String> notes = new ArrayList<>();
        Suppressions.Applied decided = policy.suppressions().apply(outcome, today);
        Outcome rest = decided.judged();
        if (policy.known().isPresent()) {
            rest = known(policy.known().get(), rest, notes);
        }
        if (!policy.suppressions().all().isEmpty()) {
            Set<String> asked = whole ? judged(outcome) : Set.of();
            rest = rest.and(
                    of(new SuppressionUse(policy.suppressions(), decided.used(), today, catalogue.load(), asked)));
        }
        return new Settled(rest, policy.failOn(), outcome.isJudged(), notes);
    }

    /** What there is to say; suppressions that are in order are no rule that was kept. */
    private static Outcome of(SuppressionUse use) {
        return Outcome.of(Outcome.judge(CHECKS, use).judged().stream()
                .filter(each -> each.verdict() instanceof Verdict.Found)
                .toList());
    }

    private static Set<String> judged(Outcome outcome) {
        return outcome.judged().stream()
                .filter(each -> each.verdict() instanceof Verdict.Passed || each.verdict() instanceof Verdict.Found)
                .map(RuleVerdict::rule)
                .collect(Collectors.toSet());
    }

    private Outcome known(Policy.Known known, Outcome outcome, List<String> notes) throws ProblemException {
        PolicyRequest.BaselineRequest request = known.request();
        Baseline baseline = request.update() ? Baseline.of(outcome) : known.baseline();
        Baseline.Applied applied = baseline.apply(outcome, request.name());
        if (request.update()) {
            TextFiles.Rewrite rewrite =
                    new TextFiles.Rewrite(request.file(), known.text(), BaselineFile.text(baseline));
            if (rewrite.changes()) {
                texts.replace(List.of(rewrite));
            }
            notes.add(request.name() + " holds what is found now: "
                    + baseline.entries().size() + ".");
        }
        if (!applied.gone().isEmpty()) {
            String gone = applied.gone().stream()
                    .map(each -> each.rule() + " " + each.file())
                    .collect(Collectors.joining(", "));
            notes.add("No longer found of " + request.name() + ": " + gone + "; take it out with --update-baseline.");
        }
        return applied.judged();
    }
}
