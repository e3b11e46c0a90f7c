package dev.slipway.domain.judgement;

import static dev.slipway.domain.judgement.Judgements.finding;
import static dev.slipway.domain.judgement.Judgements.outcome;
import static dev.slipway.domain.judgement.Judgements.suppression;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "URL003, 1",
        "url003, 1",
        "URL003 .env, 1",
        "URL003 ./.env, 1",
        "URL003 **/.env, 1",
        "URL003 apps/**, 0",
        "URL003 .en, 0",
        "URL0, 0",
        "URL, 0",
        "URL*, 0",
        "URL003 .env 2026-11-28, 0",
        "URL003 .env 2026-11-29, 1",
        "URL003 .env 2026-11-30, 1"
    })
    void aRuleAFileAndADaySayWhatIsCovered(String words, int covered) {
        Suppressions.Applied applied = new Suppressions(List.of(suppression(12, words)))
                .apply(outcome(finding("URL003 .env:2"), finding("CON001 serverless.yml:4")), TODAY);

        assertThat(applied.judged().suppressed()).hasSize(covered);
        assertThat(applied.judged().findings()).hasSize(2 - covered);
        assertThat(applied.used()).hasSize(covered);
    }

    @Test
    void theReasonIsToldWithItsPlace() {
        Suppressions.Applied applied = new Suppressions(
                        List.of(suppression(12, "URL003"), suppression(19, "URL003 .env")))
                .apply(outcome(finding("URL003 .env:2")), TODAY);

        assertThat(Judgements.suppressed(applied.judged())).containsExactly("URL003 .env:2 known (slipway.yaml:12)");
        assertThat(applied.used()).hasSize(2);
    }

    @Test
    void aRuleWhoseFindingsAreSuppressedHasNotPassed() {
        Outcome outcome =
                outcome(finding("URL003 .env:2")).and(Outcome.of(List.of(new RuleVerdict("URL003", Verdict.PASSED))));

        Outcome judged = new Suppressions(List.of(suppression(12, "URL003")))
                .apply(outcome, TODAY)
                .judged();

        assertThat(judged.passed()).isEmpty();
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.isJudged()).isTrue();
        assertThat(judged.ready()).contains(true);
    }

    @Test
    void whatWasFoldedIntoASuppressedFindingIsFoundAgain() {
        Outcome outcome = outcome(finding("ENG001 a:1", "PLT001"), finding("PLT001 b:1"));

        Outcome judged = new Suppressions(List.of(suppression(12, "ENG001")))
                .apply(outcome, TODAY)
                .judged();

        assertThat(Judgements.shown(outcome)).containsExactly("ENG001 a:1");
        assertThat(Judgements.shown(judged)).containsExactly("PLT001 b:1");
    }

    /** Whatever is suppressed: every finding is still there, once, on one side or the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsHiddenInSilence(long seed) {
        Random random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        List<Suppression> suppressions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            findings.add(finding("URL00" + random.nextInt(8) + " f" + random.nextInt(4) + ":" + random.nextInt(5)));
            suppressions.add(suppression(
                    i + 1,
                    "URL00" + random.nextInt(20) + " f" + random.nextInt(5) + " 2026-11-2" + random.nextInt(10)));
        }
        Outcome outcome = outcome(findings.toArray(new Finding[0]));
        Baseline baseline = Baseline.of(outcome(findings.subList(0, 20).toArray(new Finding[0])));

        Outcome first = new Suppressions(suppressions).apply(outcome, TODAY).judged();
        Outcome second = baseline.apply(first, "known.json").judged();

        List<Finding> all = new ArrayList<>(second.findings());
        second.suppressed().forEach(each -> all.add(each.finding()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(outcome.findings());
    }
}
