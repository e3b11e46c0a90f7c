package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import dev.slipway.rule.connection.ConnectionRules;
import dev.slipway.usecase.concurrency.CheckDatabase;
import dev.slipway.usecase.concurrency.DatabaseCheck;
import dev.slipway.usecase.concurrency.DatabaseRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One question, asked of {@code deploy-check lambda} and of {@code connections plan}, has one answer. */
class QuotaAgreementTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 50, 99, 100, 101, 110, 150, 200, 999, 1000, 1001, 3000})
    void checkAndPlanAgree(int quota) throws ProblemException {
        for (int budget : List.of(1, 2, 9, 10, 20, 49, 50, 99, 100, 101, 200, 813, 900, 1000, 2000, 5000)) {
            for (int pool : List.of(1, 2, 5)) {
                for (int versions : List.of(1, 2)) {
                    agree(quota, budget, pool, versions);
                }
            }
        }
    }

    private static void agree(int quota, int budget, int pool, int versions) throws ProblemException {
        String terms = quota + " executions, " + budget + " connections, " + pool + " x " + versions;
        DatabaseCheck check = check(quota, budget, pool, versions);
        Plan open = plan(quota, budget, pool, versions, Setting.absent());
        int reservable = new AccountQuota(quota).reservable();
        boolean held = (long) quota * pool * versions <= budget;

        assertThat(ready(open).orElse(false)).as(terms).isEqualTo(held);
        assertThat(open.peak()).as(terms).isEqualTo(held ? (long) quota * pool * versions : 0);
        if (reservable == 0) {
            assertThat(check.acceptable()).as(terms).isEqualTo(held);
            assertThat(check.reservable()).as(terms).isFalse();
            assertThat(open.hasSuggestions()).as(terms).isFalse();
            return;
        }
        int limit = check.limit().sandboxes();
        assertThat(check.acceptable()).as(terms).isEqualTo(limit > 0);
        assertThat(limit).as(terms).isEqualTo(Math.min(reservable, budget / (pool * versions)));
        assertThat(open.shares().get(0).suggested().orElse(0)).as(terms).isEqualTo(limit);
        if (limit > 0) {
            Plan set = plan(quota, budget, pool, versions, Setting.option("--function", limit));
            assertThat(ready(set)).as(terms).hasValue(true);
            // What is said of one version at a time is worth knowing, and no objection.
            assertThat(ConnectionRules.judge(set).findings())
                    .as(terms)
                    .allMatch(each -> each.rule().equals("CON004") && versions == 1);
        }
    }

    private static Optional<Boolean> ready(Plan plan) {
        return ConnectionRules.judge(plan).ready();
    }

    private static DatabaseCheck check(int quota, int budget, int pool, int versions) throws ProblemException {
        return new CheckDatabase(new NoTable())
                .run(new DatabaseRequest(
                        new Terms(
                                new Terms.Database(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Setting.option("--max-connections", budget)),
                                Setting.option("--connection-limit", pool),
                                Setting.absent(),
                                Setting.option("--deploy-overlap", versions),
                                Setting.absent(),
                                Setting.option("--account-concurrency", quota),
                                List.of(),
                                List.of(),
                                List.of(),
                                ""),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Plan plan(int quota, int budget, int pool, int versions, Setting reserved) {
        Terms terms = new Terms(
                Terms.Database.UNNAMED,
                Setting.option("--connection-limit", pool),
                Setting.absent(),
                Setting.option("--deploy-overlap", versions),
                Setting.absent(),
                Setting.option("--account-concurrency", quota),
                List.of(),
                List.of(),
                List.of(),
                "");
        Settings settings =
                new Settings(reserved, Setting.absent(), Setting.absent(), Setting.absent(), Setting.absent());
        Workload api = new Workload("api", WorkloadKind.FUNCTION, settings, Place.of("--function", "api"));
        Capacity capacity = Capacity.given(Optional.empty(), Optional.empty(), budget, "--max-connections");
        return new Planner(capacity, terms).plan(List.of(api), List.of(), false);
    }

    private static final class NoTable implements CapacityTable {
        @Override
        public Capacity find(Optional<String> engine, String instance) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public List<Capacity> list(Optional<String> engine) {
            return List.of();
        }
    }
}
