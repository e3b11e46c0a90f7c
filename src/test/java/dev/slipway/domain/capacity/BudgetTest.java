package dev.slipway.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final Capacity PAGE = capacity(813, 0, 10);
    private static final Capacity MEASURED = capacity(832, 5, 0);

    @Test
    void whatASourceTookOffIsNotTakenOffAgain() {
        Budget budget = Budget.of(PAGE, List.of());

        assertThat(budget.connections()).isEqualTo(813);
        assertThat(budget.steps())
                .extracting(Step::text)
                .containsExactly("813 connections that m5.large has left (measured 2019-12, a page)");
        assertThat(PAGE.serverLimit()).isEqualTo(823);
    }

    @Test
    void whatTheServerKeepsForItselfIsALineOfTheSum() {
        Budget budget = Budget.of(MEASURED, List.of(minus(10), minus(2)));

        assertThat(budget.connections()).isEqualTo(815);
        assertThat(budget.steps())
                .extracting(Step::text)
                .containsExactly(
                        "832 connections of m5.large (measured 2019-12, a page)",
                        "- 5 kept by the server for administrators (its defaults)",
                        "- 10 other clients (--reserve 10)",
                        "- 2 other clients (--reserve 2)",
                        "= 815 connections for applications");
    }

    @ParameterizedTest
    @CsvSource({
        "813, 0, 1, 1, 813",
        "813, 0, 5, 1, 162",
        "813, 0, 1, 2, 406",
        "813, 7, 1, 2, 403",
        "813, 813, 1, 1, 0",
        "813, 5000, 1, 1, 0",
        "77, 0, 78, 1, 0",
        "77, 0, 2147483647, 10, 0"
    })
    void sandboxesAreWhatFitsRoundedDown(int connections, int reserve, int each, int generations, int sandboxes) {
        Budget budget = Budget.of(capacity(connections, 0, 0), reserve == 0 ? List.of() : List.of(minus(reserve)));

        SandboxLimit limit = budget.sandboxes(divided(each), divided(generations));

        assertThat(limit.sandboxes()).isEqualTo(sandboxes);
        assertThat(limit.steps().get(limit.steps().size() - 1).value()).isEqualTo(sandboxes);
    }

    @ParameterizedTest
    @CsvSource({"900, 813", "813, 813", "400, 400", "0, 0"})
    void aLowerBoundLowersTheLimitAndIsShownEitherWay(int most, int expected) {
        SandboxLimit limit = Budget.of(PAGE, List.of()).sandboxes(divided(1), divided(1));

        SandboxLimit lowered = limit.atMost(most, "that the account lets you reserve", "--account-concurrency");

        assertThat(lowered.sandboxes()).isEqualTo(expected);
        assertThat(lowered.steps()).hasSize(limit.steps().size() + 1);
    }

    @Test
    void noMoreSandboxesThanFitAndNoFewer() {
        Random random = new Random(813);

        for (int i = 0; i < 10_000; i++) {
            int each = 1 + random.nextInt(100);
            int versions = 1 + random.nextInt(10);
            Budget budget = Budget.of(
                    capacity(1 + random.nextInt(6000), random.nextInt(20), random.nextInt(20)),
                    List.of(minus(random.nextInt(200))));

            long sandboxes = budget.sandboxes(divided(each), divided(versions)).sandboxes();

            assertThat(sandboxes * each * versions).isLessThanOrEqualTo(budget.connections());
            assertThat((sandboxes + 1) * each * versions).isGreaterThan(budget.connections());
        }
    }

    private static Step minus(int connections) {
        return new Step(Sign.MINUS, connections, "other clients", "--reserve " + connections);
    }

    private static Step divided(int by) {
        return new Step(Sign.DIVIDED, by, "each", "");
    }

    private static Capacity capacity(int connections, int reserved, int takenOff) {
        return new Capacity(
                "postgresql",
                "m5.large",
                connections,
                reserved,
                takenOff,
                CapacityKind.MEASURED,
                "a page",
                "2019-12",
                Optional.empty());
    }
}
