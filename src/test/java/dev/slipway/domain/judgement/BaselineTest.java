package dev.slipway.domain.judgement;

import static dev.slipway.domain.judgement.Judgements.finding;
import static dev.slipway.domain.judgement.Judgements.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
    @Test
    void whatIsKnownIsSuppressedAndWhatIsNewIsNot() {
        Baseline baseline = Baseline.of(outcome(finding("URL003 .env:2")));

        Baseline.Applied applied =
                baseline.apply(outcome(finding("URL003 .env:2"), finding("URL002 .env:2")), "known.json");

        assertThat(Judgements.suppressed(applied.judged())).containsExactly("URL003 .env:2 baseline known.json");
        assertThat(Judgements.shown(applied.judged())).containsExactly("URL002 .env:2");
        assertThat(applied.gone()).isEmpty();
    }

    @Test
    void anEntryStandsForOneFinding() {
        Finding here = finding("URL003 .env:2");
        Finding below = new Finding("URL003", Severity.NOTE, "Other.", List.of(Place.in(".env", 9, "text of 2")), "R.");

        Outcome judged = Baseline.of(outcome(here))
                .apply(outcome(here, here, below), "b")
                .judged();

        assertThat(judged.suppressed()).hasSize(1);
        assertThat(judged.findings()).hasSize(1);
    }

    @Test
    void whatIsNoLongerFoundIsGone() {
        Baseline baseline = Baseline.of(outcome(finding("URL003 .env:2"), finding("URL002 .env:3")));

        Baseline.Applied applied = baseline.apply(outcome(finding("URL002 .env:3")), "b");

        assertThat(applied.gone()).extracting(Baseline.Entry::rule).containsExactly("URL003");
    }

    @Test
    void aFindingThatIsFoldedIsKnownTooAndDoesNotComeOutLater() {
        Outcome outcome = outcome(finding("ENG001 a:1", "PLT001"), finding("PLT001 b:1"));

        Outcome judged = Baseline.of(outcome).apply(outcome, "b").judged();

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.suppressed()).hasSize(2);
    }
}
