package dev.slipway.rule.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CON001 of the sandboxes of one function. */
class SandboxFindingsTest {
    private static final Capacity NAMED =
            Capacity.given(Optional.empty(), Optional.empty(), 100, "--max-connections 100");

    /** Of a database of 100 connections; 0 is what nobody named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # each | versions | quota | requests a second, of a second each | ready, and what is said
            100    | 1 | 0    | 0  | not checked: Nothing was said of the traffic
            101    | 1 | 0    | 0  | no: Not one sandbox fits: it may open 101 connections, and 100 are left
            51     | 2 | 0    | 10 | no: it may open 102 connections with those of the version it replaces, and 100 are
            50     | 2 | 0    | 0  | not checked: Nothing was said of the traffic
            1      | 1 | 0    | 90 | ready
            1      | 1 | 0    | 91 | no: The traffic needs 101 sandboxes (91 busy on average, and 10% more), and 100 is
            2      | 2 | 0    | 22 | ready
            2      | 2 | 0    | 23 | no: The traffic needs 26 sandboxes (23 busy on average, and 10% more), and 25 is
            1      | 1 | 100  | 0  | ready
            1      | 1 | 101  | 0  | not checked: Nothing was said of the traffic
            10     | 1 | 10   | 0  | ready
            10     | 1 | 11   | 0  | no: the 11 that this one may run open 11 x 10 = 110 connections, more than the 100
            5      | 2 | 11   | 0  | no: the 11 that this one may run open 11 x 5 x 2 versions = 110 connections, more
            1      | 1 | 150  | 45 | ready
            1      | 1 | 150  | 46 | no: which is 51 sandboxes (46 busy on average, and 10% more), and 50 is the most
            1      | 1 | 150  | 90 | no: quota of 150; the database carries 100
            1      | 1 | 150  | 91 | no: The traffic needs 101 sandboxes (91 busy on average, and 10% more), and 50 is
            """)
    void whatOneFunctionMayRunIsHeldAgainstTheDatabase(int each, int versions, int quota, int requests, String said) {
        Outcome outcome = ConnectionRules.judge(demand(NAMED, each, versions, quota, requests));

        String answer = outcome.ready().map(ready -> ready ? "ready" : "no").orElse("not checked");
        String words = outcome.findings().isEmpty()
                ? outcome.notChecked().toString()
                : outcome.findings().get(0).message();
        assertThat(said).startsWith(answer);
        assertThat(words).contains(said.equals("ready") ? "[]" : said.substring(answer.length() + 2));
        assertThat(outcome.findings().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatTheTrafficOpensIsShownBesideTheNumberOfTheDatabase() {
        Finding finding = found(demand(NAMED, 2, 1, 0, 60));

        assertThat(finding.evidence())
                .extracting(place -> place.file() + ": " + place.text())
                .containsExactly(
                        "--max-connections: 100 connections of the database (--max-connections 100)",
                        "--rps, --duration: 66 sandboxes x 2 = 132 connections");
    }

    /** A finding is the same tomorrow, so that it can be suppressed. */
    @Test
    void whenTheServerWasAskedIsNoPartOfAFinding() {
        Capacity asked = Capacity.asked(
                "postgresql", 100, 3, "the server at db.internal, today", "2026-11-30", Optional.empty());

        Finding finding = found(demand(asked, 98, 1, 0, 0));

        assertThat(finding.evidence().get(0).file()).isEqualTo("the server");
        assertThat(finding.evidence().get(0).text()).isEqualTo("100 connections of the database");
    }

    private static Finding found(SandboxDemand demand) {
        return ConnectionRules.judge(demand).findings().get(0);
    }

    private static SandboxDemand demand(Capacity capacity, int each, int versions, int quota, int requests) {
        Budget budget = Budget.of(capacity, List.of());
        SandboxLimit fits = budget.sandboxes(
                new Step(Sign.DIVIDED, each, "each", ""), new Step(Sign.DIVIDED, versions, "versions", ""));
        Optional<AccountQuota> account = quota == 0 ? Optional.empty() : Optional.of(new AccountQuota(quota));
        int most =
                account.map(AccountQuota::reservable).filter(some -> some > 0).orElse(Integer.MAX_VALUE);
        return new SandboxDemand(
                capacity,
                budget,
                each,
                versions,
                account,
                requests == 0 ? Optional.empty() : Optional.of(new Traffic(requests * 1000L, 1000)),
                fits,
                fits.atMost(most, "", ""));
    }
}
