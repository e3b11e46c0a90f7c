package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    @Test
    void findingsAreInTheOrderOfSeverityFileLineColumnRuleAndMessage() {
        List<Finding> inOrder = List.of(
                finding(Severity.ERROR, "b", 9, 9, "B", "b"),
                finding(Severity.WARNING, "a", 9, 9, "B", "b"),
                finding(Severity.WARNING, "b", 1, 9, "B", "b"),
                finding(Severity.WARNING, "b", 2, 1, "B", "b"),
                finding(Severity.WARNING, "b", 2, 2, "A", "b"),
                finding(Severity.WARNING, "b", 2, 2, "B", "a"),
                finding(Severity.WARNING, "b", 2, 2, "B", "b"));

        List<Finding> backwards = Stream.iterate(inOrder.size() - 1, i -> i >= 0, i -> i - 1)
                .map(inOrder::get)
                .toList();

        assertThat(found(backwards).findings()).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @CsvSource({"URL003, .env, 2, 0", "URL004, .env, 2, 1", "URL003, .env, 3, 1", "URL003, .envrc, 2, 1"})
    void whatOthersHaveFoundIsTheSameRuleAtTheSameLine(String rule, String file, int line, int left) {
        Outcome outcome = found(List.of(finding(Severity.WARNING, file, line, 7, rule, "It is so.")))
                .and(Outcome.of(List.of(new RuleVerdict("URL001", Verdict.PASSED))));

        Outcome news = outcome.without(List.of(finding(Severity.ERROR, ".env", 2, 1, "URL003", "So it is.")));

        assertThat(news.findings()).hasSize(left);
        assertThat(news.passed()).containsExactly("URL001");
        assertThat(news.judged()).hasSize(1 + left);
    }

    @Test
    @SuppressWarnings("NullAway") // That a rule says nothing is what shall be noticed.
    void aRuleWithoutAVerdictIsABugAndNotPassedOver() {
        assertThatThrownBy(() -> new RuleVerdict("URL001", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("URL001");
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void itFailsFromASeverityOn(Severity severity) {
        Outcome outcome = found(List.of(finding(severity, "a", 1, 1, "X", "x")));

        for (Severity least : Severity.values()) {
            assertThat(outcome.fails(least)).isEqualTo(severity.compareTo(least) <= 0);
        }
        assertThat(outcome.ready()).hasValue(severity != Severity.ERROR);
    }

    @Test
    void aRuleThatWasJudgedOfOneThingIsNotInapplicable() {
        Outcome outcome = Outcome.of(List.of(
                new RuleVerdict("A", new Verdict.NotApplicable("no file")),
                new RuleVerdict("A", Verdict.PASSED),
                new RuleVerdict("B", new Verdict.NotApplicable("no url")),
                new RuleVerdict("B", new Verdict.NotApplicable("no other url")),
                new RuleVerdict("C", Verdict.PASSED),
                new RuleVerdict("C", new Verdict.NotChecked("unknown")),
                new RuleVerdict("C", new Verdict.NotChecked("unknown"))));

        assertThat(outcome.passed()).containsExactly("A");
        assertThat(outcome.notApplicable()).containsExactly(new Outcome.Open("B", "no url"));
        assertThat(outcome.notChecked()).containsExactly(new Outcome.Open("C", "unknown"));
        assertThat(outcome.ready()).isEmpty();
    }

    @Test
    void whereNothingWasJudgedNothingIsReady() {
        assertThat(Outcome.of(List.of()).ready()).isEmpty();
        assertThat(Outcome.of(List.of(new RuleVerdict("A", new Verdict.NotApplicable("no"))))
                        .ready())
                .isEmpty();
        assertThat(Outcome.of(List.of(new RuleVerdict("A", Verdict.PASSED))).ready())
                .hasValue(true);
    }

    private static Outcome found(List<Finding> findings) {
        return Outcome.of(findings.stream()
                .map(each -> new RuleVerdict(each.rule(), new Verdict.Found(List.of(each))))
                .toList());
    }

    private static Finding finding(Severity severity, String file, int line, int column, String rule, String message) {
        return new Finding(rule, severity, message, List.of(Place.in(file, line, column, "x")), "Do it.");
    }
}
