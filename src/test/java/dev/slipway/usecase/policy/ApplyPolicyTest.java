package dev.slipway.usecase.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyPolicyTest {
    private static final Outcome FOUND = Outcome.of(List.of(
            new RuleVerdict(
                    "URL003",
                    new Verdict.Found(List.of(new Finding(
                            "URL003", Severity.NOTE, "Message.", List.of(Place.in(".env", 1, "x")), "Remedy.")))),
            new RuleVerdict("URL013", Verdict.PASSED),
            RuleVerdict.notChecked("URL009", "nothing is connected to")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {rule: URL003, reason: r}                       | true  |
            {rule: URL013, reason: r}                       | true  | SUP002
            {rule: URL013, reason: r}                       | false |
            {rule: URL009, reason: r}                       | true  |
            {rule: CON001, reason: r}                       | true  |
            {rule: URL003, file: apps/**, reason: r}        | true  | SUP002
            {rule: URL003, reason: r, until: 2026-11-29}    | true  |
            {rule: URL003, reason: r, until: 2026-11-28}    | true  | SUP001
            {rule: URL03, reason: r}                        | false | SUP003
            """)
    void whatIsToBeSaidOfASuppressionIsAFinding(String suppression, boolean whole, String rule)
            throws ProblemException {
        Outcome settled =
                settle("suppress: [" + suppression + "]", FOUND, whole).outcome();

        assertThat(settled.findings().stream().map(Finding::rule).filter(id -> id.startsWith("SUP")))
                .containsExactlyElementsOf(Optional.ofNullable(rule).stream().toList());
        assertThat(settled.passed()).containsExactly("URL013");
        assertThat(settled.notChecked()).extracting(Outcome.Open::rule).containsExactly("URL009");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void whatIsSaidOfSuppressionsIsNoJudgementOfTheProject(boolean found, boolean judged) throws ProblemException {
        Outcome outcome = found ? FOUND : Outcome.of(List.of(RuleVerdict.notChecked("URL009", "nothing")));

        assertThat(settle("suppress: [{rule: NOPE, reason: r}]", outcome, true).judged())
                .isEqualTo(judged);
    }

    private static Settled settle(String yaml, Outcome outcome, boolean whole) throws ProblemException {
        Path folder = Path.of("/project");
        ApplyPolicy apply = new ApplyPolicy(
                new OneFile(folder.resolve("slipway.yaml"), yaml),
                new DescriptorDocuments(),
                new RuleTable(new Tsv(Map.of())),
                LocalDate.parse("2026-11-29"));
        Policy policy = apply.read(new PolicyRequest(folder, Optional.empty(), Optional.empty()));
        return apply.settle(policy, outcome, whole);
    }

    private record OneFile(Path file, String text) implements TextFiles {
        @Override
        public Optional<String> read(Path other) {
            return other.equals(file) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public void replace(List<Rewrite> rewrites) {
            throw new AssertionError("nothing is written");
        }
    }
}
