package dev.slipway.domain.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Step;
import dev.slipway.testing.PlanRecipe;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a database of 100 connections. */
class PlanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what runs              | account | what is suggested    | opens then
            api=10                   | 0       |                      | 20
            api=60                   | 0       | api=50               | 100
            api=60 cron=30           | 0       | api=33 cron=17       | 100
            api=20 cron              | 0       | cron=30              | 100
            api=20x2 cron            | 0       | cron=10              | 100
            api=20 web:10+5x4        | 0       |                      | 100
            api=21 web:10+5x4        | 0       | api=20               | 100
            api web:10+5x4           | 0       | api=20               | 100
            api=60                   | 110     | api=10               | 20
            api=8 cron               | 110     | cron=2               | 20
            api=0 cron               | 0       | cron=50              | 100
            api=60x0 cron            | 0       | cron=50              | 100
            api=60 cron?             | 0       |                      | 120
            """)
    void whatFitsIsSharedOut(String workloads, int account, String suggested, long peak) {
        Plan plan = new PlanRecipe().account(account).plan(workloads);

        assertThat(plan.shares().stream()
                        .filter(share -> share.suggested().isPresent())
                        .map(share -> share.demand().workload().name() + "="
                                + share.suggested().getAsInt()))
                .isEqualTo(suggested == null ? List.of() : List.of(suggested.split(" ")));
        assertThat(plan.suggestedPeak()).isEqualTo(peak);
        assertThat(plan.hasSuggestions()).isEqualTo(suggested != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what runs         | account | room | peak
            api=10              | 0       | 990  | 20
            api=10 web:30       | 0       | 990  | 50
            api                 | 0       | 1000 | 0
            api                 | 50      | 50   | 100
            api                 | 51      | 51   | 0
            api=10 cron         | 50      | 40   | 100
            api=10 cron         | 51      | 41   | 20
            api=60 cron         | 50      | 50   | 120
            api=10 cron job     | 20      | 10   | 40
            api=10 cronx2 job   | 30      | 20   | 100
            """)
    void theAccountBoundsWhatNothingElseDoes(String workloads, int account, long room, long peak) {
        Plan plan = new PlanRecipe().account(account).plan(workloads);

        assertThat(plan.room()).isEqualTo(room);
        assertThat(plan.peak()).isEqualTo(peak);
    }

    @Test
    void thePeakIsWrittenLineByLine() {
        assertThat(steps(new PlanRecipe().plan("api=10x2 web:3+1x5")))
                .containsExactly(
                        "40 api: 10 x 2 x 2 (api:1, pool: api:1)",
                        "+ 20 web: (3 + 1) x 5 (web:1, + web:1, pool: web:1)",
                        "= 60 connections at the peak");
        assertThat(steps(new PlanRecipe().account(40).plan("api=10 cron")))
                .containsExactly(
                        "20 api: 10 x 1 x 2 (api:1, pool: api:1)",
                        "+ 60 as many as the account can run: 30 x 2",
                        "= 80 connections at the peak");
        assertThat(steps(new PlanRecipe().plan("cron"))).isEmpty();
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersAddedUp() {
        Plan plan = new PlanRecipe().overlap(1).plan(String.join(" ", Collections.nCopies(15, "api=2")));

        assertThat(steps(plan))
                .hasSize(14)
                .endsWith("+ 6 3 more functions and services", "= 30 connections at the peak");
        assertThat(Peak.text(plan.demands())).isEqualTo("the 15 numbers above");
        assertThat(Peak.text(plan.demands().subList(0, 12))).endsWith(" + 2 x 1 (api)");
        assertThat(Demand.names(plan.demands())).isEqualTo("api, api, api, api, api, api, api, api and 7 more");
        assertThat(Demand.names(plan.demands().subList(0, 8))).doesNotContain("more");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(new PlanRecipe().plan("api=10? web: off=0?").unknown())
                .containsExactly(
                        "api: its pool size is not known: it is filled in at the deploy",
                        "web: its replicas are not known; say how many: --service web,replicas=N");
    }

    @Test
    void aChartHasALineForEachPoolAndOneToCompare() {
        ConnectionChart chart = ConnectionChart.of(new PlanRecipe().plan("a=1x5 b=1x5 c=1x5 d=1x5 web:2x10 off=1x0"));

        assertThat(chart.lines())
                .containsExactly(
                        new ConnectionChart.ChartLine("pool of 1 x 2 versions", 2),
                        new ConnectionChart.ChartLine("pool of 10: web", 10),
                        new ConnectionChart.ChartLine("pool of 5 x 2 versions: a, b, c and 1 more", 10));
        assertThat(chart.concurrency()).isEqualTo(65);
        assertThat(chart.words())
                .startsWith("The budget is 100 connections. With a pool of 1 x 2 versions, it is reached at 50.")
                .endsWith("With a pool of 5 x 2 versions: a, b, c and 1 more, it is reached at 10.");
        assertThat(ConnectionChart.of(new PlanRecipe().connections(1).plan("web:1"))
                        .concurrency())
                .isEqualTo(1);
    }

    private static List<String> steps(Plan plan) {
        return Peak.steps(plan).stream().map(Step::text).toList();
    }
}
