package dev.slipway.rule.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.SessionState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitBelowPlanTest {
    @Test
    void thePlanMayUseAllThatTheRoleMayHaveAndNotOneMore() {
        assertThat(new Asked().plan(plan(97)).verdict("DB002")).isEqualTo(Verdict.PASSED);

        Finding finding = new Asked().plan(plan(98)).findings("DB002").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .contains(
                        "98 connections are planned",
                        "97 (max_connections 100 less 3 of superuser_reserved_connections): 1 too many.");
        assertThat(finding.remedy()).isEqualTo("Plan with 97: slipway connections plan --max-connections 97");
    }

    @ParameterizedTest
    @CsvSource({"20, -1, the role app, 20", "-1, 15, the database shop, 15", "20, 15, the database shop, 15"})
    void itIsPlannedWithTheLowestLimit(int role, int database, String whose, int limit) {
        Asked asked = role < 0 ? new Asked() : new Asked().role(role);
        asked = database < 0 ? asked : asked.database(database);

        Finding finding = asked.plan(plan(limit + 1)).findings("DB002").get(0);

        assertThat(finding.message()).contains("lets this role have " + limit, whose);
        assertThat(asked.plan(plan(limit)).verdict("DB002")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void slotsThatThisRoleMayTakeAreNotTakenOff() {
        Asked asked = new Asked()
                .reserves(
                        new Reserve("superuser_reserved_connections", 3, false),
                        new Reserve("reserved_connections", 10, true));

        assertThat(asked.plan(plan(97)).verdict("DB002")).isEqualTo(Verdict.PASSED);
    }

    /** Who asks need not be who is deployed. */
    @Test
    void aSuperusersOwnSlotsAreNotPlannedWith() {
        Asked asked = new Asked()
                .reserves(
                        new Reserve("superuser_reserved_connections", 3, true),
                        new Reserve("reserved_connections", 10, true));

        assertThat(asked.plan(plan(87)).verdict("DB002")).isEqualTo(Verdict.PASSED);
        assertThat(asked.plan(plan(88)).findings("DB002").get(0).message())
                .contains(
                        "lets an ordinary role have 87 (max_connections 100 less 3 of superuser_reserved_connections and"
                                + " 10 of reserved_connections, which app may take, who asked): 1 too many");
    }

    /** A server may keep none for superusers, and some for others. */
    @Test
    void aSuperuserIsOneWhereNoSlotIsKeptForHim() {
        Asked asked = new Asked()
                .reserves(
                        new Reserve("superuser_reserved_connections", 0, true),
                        new Reserve("reserved_connections", 10, true));

        assertThat(asked.plan(plan(90)).verdict("DB002")).isEqualTo(Verdict.PASSED);
        assertThat(asked.plan(plan(91)).findings("DB002").get(0).message())
                .contains("lets an ordinary role have 90 (max_connections 100 less 10 of reserved_connections");
    }

    @Test
    void littleHeadroomIsAWarningThatSaysWhoHasTheConnections() {
        Asked asked = new Asked()
                .background(6)
                .sessions(60, "node", SessionState.IDLE)
                .sessions(10, "node", SessionState.ACTIVE)
                .sessions(8, "psql", SessionState.IDLE);

        Finding finding = asked.plan(plan(10)).findings("DB002").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .contains("78 of the 97", "19 are free", "node 70 (10 active, 60 idle), psql 8 (8 idle)");
    }

    @Test
    void theThreeWithMostConnectionsAreNamed() {
        Asked asked = new Asked()
                .plan(plan(10))
                .sessions(6, "psql", SessionState.IDLE)
                .sessions(42, "node", SessionState.IDLE)
                .sessions(30, " ", SessionState.ACTIVE);
        String three = "node 42 (42 idle), app 30 (30 active), psql 6 (6 idle)";

        assertThat(asked.findings("DB002").get(0).message()).endsWith(three + ".");
        asked.sessions(2, "cron", SessionState.IDLE).sessions(1, "job", SessionState.IDLE);
        assertThat(asked.findings("DB002").get(0).message()).endsWith(three + " and 2 others.");
    }

    @Test
    void fourFifthsInUseAreNotYetLittle() {
        assertThat(new Asked()
                        .sessions(77, "node", SessionState.IDLE)
                        .plan(plan(10))
                        .verdict("DB002"))
                .isEqualTo(Verdict.PASSED);
        assertThat(new Asked()
                        .sessions(78, "node", SessionState.IDLE)
                        .plan(plan(10))
                        .findings("DB002"))
                .hasSize(1);
    }

    @Test
    void theFindingOfThePlanIsFoldedIntoItWithItsCure() {
        Finding plan = new Finding("CON001", Severity.ERROR, "Too many.", List.of(Place.of("x", "")), "Set 40.");

        Finding finding =
                new Asked().plan(plan(98)).exceeded(plan).findings("DB002").get(0);

        assertThat(finding.causes()).containsExactly("CON001");
        assertThat(finding.remedy()).isEqualTo("Set 40.");
    }

    @Test
    void withoutASumOrALimitOrBehindAPoolerItIsNotChecked() {
        assertThat(new Asked().verdict("DB002")).isInstanceOf(Verdict.NotChecked.class);
        assertThat(new Asked()
                        .max(ServerAnswer.unknown("it has no such setting"))
                        .plan(plan(1))
                        .verdict("DB002"))
                .isInstanceOfSatisfying(
                        Verdict.NotChecked.class, not -> assertThat(not.why()).contains("it has no such setting"));
        assertThat(new Asked()
                        .probe(false, true, "PgBouncer 1.24")
                        .plan(plan(500))
                        .verdict("DB002"))
                .isInstanceOfSatisfying(
                        Verdict.NotChecked.class,
                        not -> assertThat(not.why()).contains("PgBouncer 1.24", "max_client_conn"));
    }

    private static Plan plan(int connections) {
        Terms terms = new Terms(
                Terms.Database.UNNAMED,
                Setting.option("--connection-limit", 1),
                Setting.absent(),
                Setting.option("--deploy-overlap", 1),
                Setting.absent(),
                Setting.absent(),
                List.of(),
                List.of(),
                List.of(),
                "");
        Settings settings = new Settings(
                Setting.option("--function", connections),
                Setting.absent(),
                Setting.absent(),
                Setting.absent(),
                Setting.absent());
        Workload api = new Workload("api", WorkloadKind.FUNCTION, settings, Place.of("--function", "api"));
        return new Planner(Capacity.given(Optional.empty(), Optional.empty(), 100, "--max-connections"), terms)
                .plan(List.of(api), List.of(), false);
    }
}
