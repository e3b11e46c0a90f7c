package dev.slipway.domain.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that was judged. A rule may have been judged of several subjects.
 *
 * @param suppressed findings that somebody has decided to live with; they are counted and not among the findings
 */
public record Outcome(List<RuleVerdict> judged, List<Suppressed> suppressed) {
    public Outcome {
        judged = List.copyOf(judged);
        suppressed = List.copyOf(suppressed);
    }

    /**
     * A finding that is not counted against the project.
     *
     * @param why the reason that was given, with its place
     */
    public record Suppressed(Finding finding, String why) {}

    /**
     * A rule that nothing is said about.
     *
     * @param rule its id, or the letters of a family
     */
    public record Open(String rule, String why) {
        /** The rules of which one reason says it all, by that reason. */
        public static Map<String, List<String>> byReason(List<Open> open) {
            Map<String, List<String>> reasons = new LinkedHashMap<>();
            for (Open each : open) {
                reasons.computeIfAbsent(each.why(), why -> new ArrayList<>()).add(each.rule());
            }
            return reasons;
        }
    }

    public static Outcome of(List<RuleVerdict> judged) {
        return new Outcome(judged, List.of());
    }

    /** Asks every check of a subject. */
    public static <S> Outcome judge(List<? extends Check<? super S>> checks, S subject) {
        List<RuleVerdict> judged = new ArrayList<>();
        checks.forEach(check -> judged.add(new RuleVerdict(check.rule(), check.judge(subject))));
        return of(judged);
    }

    /** This one and another together. */
    public Outcome and(Outcome other) {
        return new Outcome(
                Stream.concat(judged.stream(), other.judged.stream()).toList(),
                Stream.concat(suppressed.stream(), other.suppressed.stream()).toList());
    }

    /** This one less what others have found already: the same rule at the same line. */
    public Outcome without(List<Finding> known) {
        List<RuleVerdict> rest = new ArrayList<>();
        for (RuleVerdict each : judged) {
            if (!(each.verdict() instanceof Verdict.Found found)) {
                rest.add(each);
                continue;
            }
            List<Finding> others = found.findings().stream()
                    .filter(one -> known.stream().noneMatch(other -> isOfOneCause(one, other)))
                    .toList();
            if (!others.isEmpty()) {
                rest.add(new RuleVerdict(each.rule(), new Verdict.Found(others)));
            }
        }
        return new Outcome(rest, suppressed);
    }

    private static boolean isOfOneCause(Finding one, Finding other) {
        Place first = one.evidence().get(0);
        Place second = other.evidence().get(0);
        return one.rule().equals(other.rule()) && first.file().equals(second.file()) && first.line() == second.line();
    }

    /** Errors first, then by file, line and column; what is the cause of another finding is folded into that. */
    public List<Finding> findings() {
        List<Finding> all = all().toList();
        // Few name a cause: not each of thousands is held against each.
        List<Finding> naming =
                all.stream().filter(each -> !each.causes().isEmpty()).toList();
        return OneCause.folded(all).stream()
                .filter(each -> !OneCause.isNamed(each, naming))
                .sorted(Outcome::compare)
                .toList();
    }

    private static int compare(Finding one, Finding other) {
        Place place = one.evidence().get(0);
        Place at = other.evidence().get(0);
        int[] steps = {
            one.severity().compareTo(other.severity()),
            place.file().compareTo(at.file()),
            Integer.compare(place.line(), at.line()),
            Integer.compare(place.column(), at.column()),
            one.rule().compareTo(other.rule()),
            one.message().compareTo(other.message())
        };
        return Arrays.stream(steps).filter(step -> step != 0).findFirst().orElse(0);
    }

    /** Each finding once, also those that are folded into others. */
    Stream<Finding> all() {
        return judged.stream()
                .flatMap(each ->
                        each.verdict() instanceof Verdict.Found found ? found.findings().stream() : Stream.empty())
                .distinct();
    }

    /** Rules that were judged and found kept wherever they have something to say, by id. */
    public List<String> passed() {
        TreeSet<String> passed = new TreeSet<>();
        Set<String> not = new HashSet<>();
        for (RuleVerdict each : judged) {
            if (each.verdict() instanceof Verdict.Passed) {
                passed.add(each.rule());
            } else if (!(each.verdict() instanceof Verdict.NotApplicable)) {
                not.add(each.rule());
            }
        }
        passed.removeAll(not);
        findings().forEach(each -> passed.removeAll(each.causes()));
        suppressed.forEach(each -> passed.remove(each.finding().rule()));
        return List.copyOf(passed);
    }

    /** Rules that say nothing of any subject, by id, each with the first reason. */
    public List<Open> notApplicable() {
        TreeMap<String, String> why = new TreeMap<>();
        Set<String> judgedOtherwise = new HashSet<>();
        for (RuleVerdict each : judged) {
            if (each.verdict() instanceof Verdict.NotApplicable not) {
                why.putIfAbsent(each.rule(), not.why());
            } else {
                judgedOtherwise.add(each.rule());
            }
        }
        judgedOtherwise.forEach(why::remove);
        suppressed.forEach(each -> why.remove(each.finding().rule()));
        return why.entrySet().stream()
                .map(each -> new Open(each.getKey(), each.getValue()))
                .toList();
    }

    /** What could not be told, in the order of judging, each reason once for its rule. */
    public List<Open> notChecked() {
        Map<String, Open> open = new LinkedHashMap<>();
        for (RuleVerdict each : judged) {
            if (each.verdict() instanceof Verdict.NotChecked not) {
                open.putIfAbsent(each.rule() + " " + not.why(), new Open(each.rule(), not.why()));
            }
        }
        return List.copyOf(open.values());
    }

    public long count(Severity severity) {
        return findings().stream().filter(each -> each.severity() == severity).count();
    }

    public boolean hasErrors() {
        return fails(Severity.ERROR);
    }

    /** Whether a finding is as severe as that, or more. */
    public boolean fails(Severity least) {
        return findings().stream().anyMatch(each -> each.severity().compareTo(least) <= 0);
    }

    /** Whether it is ready: false with an error, empty where something was not checked, so that it is not known. */
    public Optional<Boolean> ready() {
        if (hasErrors()) {
            return Optional.of(false);
        }
        return notChecked().isEmpty() && isJudged() ? Optional.of(true) : Optional.empty();
    }

    /** Whether anything was judged at all. */
    public boolean isJudged() {
        return !suppressed.isEmpty()
                || judged.stream()
                        .anyMatch(each ->
                                each.verdict() instanceof Verdict.Passed || each.verdict() instanceof Verdict.Found);
    }
}
