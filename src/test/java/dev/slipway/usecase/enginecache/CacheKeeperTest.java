package dev.slipway.usecase.enginecache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CacheKeeperTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sha256 GOOD = new Sha256("a".repeat(64));
    private static final Sha256 BAD = new Sha256("b".repeat(64));
    private static final EngineFile OLD = file("1", EngineKind.QUERY_LIBRARY);
    private static final EngineFile MIDDLE = file("2", EngineKind.QUERY_LIBRARY);
    private static final EngineFile MIDDLE_SCHEMA = file("2", EngineKind.SCHEMA);
    private static final EngineFile NEW = file("3", EngineKind.QUERY_LIBRARY);

    private final FakeCache cache = new FakeCache()
            .with(OLD, 10, Optional.of(GOOD), GOOD, daysAgo(40))
            .with(MIDDLE, 20, Optional.of(GOOD), BAD, daysAgo(5))
            .with(MIDDLE_SCHEMA, 30, Optional.empty(), GOOD, daysAgo(50))
            .with(NEW, 40, Optional.of(GOOD), GOOD, daysAgo(-1));
    private final CacheKeeper keeper = new CacheKeeper(cache, releases(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theListNamesTheNewestReleaseAndTheAge() throws ProblemException {
        List<CachedEngine> engines = keeper.list();

        assertThat(engines).extracting(e -> e.cached().file()).containsExactly(OLD, MIDDLE, MIDDLE_SCHEMA, NEW);
        assertThat(engines.get(0).newest()).contains(PrismaVersion.of("5.1.1"));
        assertThat(engines.get(1).newest()).isEmpty();
        assertThat(engines.get(0).age()).isEqualTo(Duration.ofDays(40));
        assertThat(engines.get(3).age()).as("used in the future").isEqualTo(Duration.ZERO);
    }

    @Test
    void eachEngineIsComparedWithItsRecordedDigest() throws ProblemException {
        List<CheckedEngine> checked = keeper.verify(false);

        assertThat(checked)
                .extracting(CheckedEngine::health)
                .containsExactly(
                        new Health.Sound(), new Health.Damaged(GOOD, BAD), new Health.Unrecorded(), new Health.Sound());
        assertThat(checked).noneMatch(CheckedEngine::removed);
        assertThat(cache.files()).hasSize(4);
        assertThat(cache.held()).isEmpty();
    }

    @Test
    void onlyDamagedEnginesAreRemovedAndOnlyWhileHeld() throws ProblemException {
        List<CheckedEngine> checked = keeper.verify(true);

        assertThat(checked).extracting(CheckedEngine::removed).containsExactly(false, true, false, false);
        assertThat(cache.files()).containsExactly(OLD, MIDDLE_SCHEMA, NEW);
        assertThat(cache.removedWhileHeld()).containsExactly(MIDDLE);
    }

    @Test
    void enginesThatWereNotUsedForDaysGo() throws ProblemException {
        PruneResult result = keeper.prune(new PruneRule(Optional.of(Duration.ofDays(40)), Optional.empty()), false);

        assertThat(names(result)).containsExactly(MIDDLE_SCHEMA);
        assertThat(cache.files()).containsExactly(OLD, MIDDLE, NEW);
        assertThat(cache.removedWhileHeld()).containsExactly(MIDDLE_SCHEMA);
    }

    @Test
    void theMostRecentlyUsedHashesStayWithAllTheirEngines() throws ProblemException {
        PruneResult result = keeper.prune(new PruneRule(Optional.empty(), Optional.of(2)), false);

        assertThat(names(result)).containsExactly(OLD);
        assertThat(result.bytes()).isEqualTo(10);
    }

    @Test
    void bothConditionsMustBeMet() throws ProblemException {
        PruneRule rule = new PruneRule(Optional.of(Duration.ofDays(10)), Optional.of(2));

        assertThat(names(keeper.prune(rule, false))).containsExactly(OLD);
    }

    @Test
    void aDryRunRemovesNothing() throws ProblemException {
        PruneResult result = keeper.prune(PruneRule.ALL, true);

        assertThat(result.dryRun()).isTrue();
        assertThat(result.bytes()).isEqualTo(100);
        assertThat(cache.files()).hasSize(4);
    }

    @Test
    void everythingCanGo() throws ProblemException {
        keeper.prune(PruneRule.ALL, false);

        assertThat(cache.files()).isEmpty();
    }

    private static List<EngineFile> names(PruneResult result) {
        return result.removed().stream().map(e -> e.cached().file()).toList();
    }

    private static Releases releases() {
        return new Releases(List.of(release("5.1.0", "1"), release("5.1.1", "1"), release("5.2.0", "3")));
    }

    private static Release release(String version, String digit) {
        return new Release(PrismaVersion.of(version), new EngineHash(digit.repeat(40)), Optional.empty());
    }

    private static EngineFile file(String digit, EngineKind kind) {
        return new EngineFile(new EngineHash(digit.repeat(40)), new BinaryTarget("debian-openssl-3.0.x"), kind);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
