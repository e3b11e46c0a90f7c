package dev.slipway.rule.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationsRefusedTest {
    private static final Setting NOBODY = Setting.absent();

    @ParameterizedTest
    @CsvSource({
        // quota (0: nobody named it), reserved, provisioned, severity of what is found
        "10, 301, 0, ERROR",
        "10, 1, 0, ERROR",
        "101, 1, 0,",
        "101, 2, 0, ERROR",
        "0, 900, 0,",
        "0, 901, 0, WARNING",
        "1001, 901, 0,",
        "0, 5, 5,",
        "0, 5, 6, ERROR"
    })
    void aReservationIsComparedWithWhatTheAccountGives(int quota, int reserved, int provisioned, Severity severity) {
        Verdict verdict =
                judge(quota == 0 ? NOBODY : Setting.option("--account-concurrency", quota), reserved, provisioned);

        List<Finding> found = verdict instanceof Verdict.Found some ? some.findings() : List.of();
        assertThat(found).extracting(Finding::severity).isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(found).extracting(Finding::rule).allMatch("CON005"::equals);
        assertThat(found)
                .allSatisfy(each -> assertThat(each.evidence().get(0).place()).isEqualTo("serverless.yml:4"));
    }

    @Test
    void theMessageNamesWhatIsAskedForAndWhatThereIs() {
        Verdict.Found none = (Verdict.Found) judge(Setting.option("--account-concurrency", 10), 301, 0);

        assertThat(none.findings().get(0).message()).contains("api reserves 301", "10 executions can reserve nothing");
        assertThat(none.findings().get(0).remedy()).contains("Take the reservations out", "quota of 401");
    }

    @Test
    void functionsWithoutAReservationAreAnotherRules() {
        assertThat(judge(NOBODY, -1, 0)).isInstanceOf(Verdict.NotApplicable.class);
    }

    private static Verdict judge(Setting account, int reserved, int provisioned) {
        Place place = Place.in("serverless.yml", 4, "x");
        Settings settings = new Settings(
                reserved < 0 ? NOBODY : new Setting.Known(reserved, place),
                new Setting.Known(provisioned, place),
                NOBODY,
                NOBODY,
                NOBODY);
        Workload api = new Workload("api", WorkloadKind.FUNCTION, settings, place);
        Demand demand = new Demand(api, new Pool(OptionalInt.of(1), "", false), 1);
        return new ReservationsRefused("CON005")
                .judge(new Plan(
                        new Budget(5000, List.of()),
                        List.of(new Share(demand, OptionalInt.empty())),
                        account,
                        List.of(),
                        List.of(),
                        ""));
    }
}
