package dev.slipway.rule.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Migrations.Holder;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.livecheck.PackagedMigrations.PackagedMigration;
import dev.slipway.domain.livecheck.PackagedMigrations.Sql;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationsNotInOrderTest {
    private static final Instant THEN = Asked.NOW.minusSeconds(3600);
    /** SHA-256 of {@code SELECT 1;} and a line end, by sha256sum. */
    private static final String CHECKSUM = "b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd";

    private static final PackagedMigration INIT = migration("1_init", "SELECT 1;\n");

    @Test
    void whatIsAppliedAsItIsPasses() {
        assertThat(new Asked().rows(applied("1_init", CHECKSUM)).folder(INIT).verdict("DB004"))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void otherLineEndsAreTheSameText() {
        assertThat(new Asked()
                        .rows(applied("1_init", CHECKSUM))
                        .folder(migration("1_init", "SELECT 1;\r\n"))
                        .verdict("DB004"))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aRowThatNeitherEndedNorWasRolledBackIsAnError() {
        Finding finding = new Asked()
                .rows(new Recorded("1_init", THEN, Optional.empty(), Optional.empty(), CHECKSUM))
                .folder(INIT)
                .findings("DB004")
                .get(0);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("1_init", "2026-11-29T11:00:00Z", "P3009");
        assertThat(finding.remedy())
                .contains("prisma migrate resolve --rolled-back 1_init", "prisma migrate resolve --applied 1_init");
        assertThat(finding.evidence()).extracting(Place::place).startsWith("db:5432");
    }

    @Test
    void oneThatWasRolledBackAndAppliedAnewIsFine() {
        assertThat(new Asked()
                        .rows(
                                new Recorded("1_init", THEN, Optional.empty(), Optional.of(THEN), "old"),
                                applied("1_init", CHECKSUM))
                        .folder(INIT)
                        .verdict("DB004"))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void oneThatWasRolledBackAloneIsPending() {
        assertThat(new Asked()
                        .rows(new Recorded("1_init", THEN, Optional.empty(), Optional.of(THEN), CHECKSUM))
                        .folder(INIT)
                        .findings("DB004"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("The migration 1_init is in prisma/migrations and not applied");
    }

    @Test
    void pendingGoneAndEditedAreWarningsEach() {
        Asked asked = new Asked()
                .rows(applied("1_init", CHECKSUM), applied("2_gone", CHECKSUM))
                .folder(migration("1_init", "SELECT 2;\n"), migration("3_new", "SELECT 3;\n"));

        assertThat(asked.findings("DB004"))
                .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.WARNING))
                .extracting(each -> each.evidence().get(0).text())
                .containsExactly("pending 3_new", "gone 2_gone", "edited 1_init");
        assertThat(asked.findings("DB004").get(2).evidence().get(2))
                .isEqualTo(Place.in("prisma/migrations/1_init/migration.sql", 1, "edited"));
    }

    @Test
    void aFolderWithoutItsSqlIsAnError() {
        assertThat(new Asked()
                        .rows(applied("1_init", CHECKSUM))
                        .folder(new PackagedMigration("1_init", Optional.empty()))
                        .findings("DB004"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("P3015");
    }

    @Test
    void withoutATableAllIsPending() {
        Finding finding = new Asked().folder(INIT).findings("DB004").get(0);

        assertThat(finding.message()).contains("it has no table _prisma_migrations", "P3005");
    }

    @Test
    void withoutAFolderOnlyTheRowsCanBeJudged() {
        assertThat(new Asked().rows(applied("1_init", CHECKSUM)).verdict("DB004"))
                .isInstanceOfSatisfying(
                        Verdict.NotChecked.class,
                        not -> assertThat(not.why()).contains("no folder of migrations was found"));
        assertThat(new Asked()
                        .rows(new Recorded("1_init", THEN, Optional.empty(), Optional.empty(), ""))
                        .findings("DB004"))
                .hasSize(1);
        assertThat(new Asked().verdict("DB004")).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void rowsThatTheRoleMayNotReadAreNotCheckedAndTheLockIsToldAllTheSame() {
        Asked hidden = new Asked().folder(INIT).rowsHidden("permission denied");

        assertThat(hidden.verdict("DB004")).isEqualTo(new Verdict.NotChecked("permission denied"));
        assertThat(hidden.lock(new Holder(42, Optional.empty())).findings("DB004"))
                .hasSize(1);
    }

    @Test
    void theHolderOfTheLockIsToldWithItsAge() {
        Finding finding = new Asked()
                .rows(applied("1_init", CHECKSUM))
                .folder(INIT)
                .lock(new Holder(
                        4711, Optional.of(Asked.session(4711, "schema-engine", SessionState.IDLE, SessionKind.CLIENT))))
                .findings("DB004")
                .get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .contains(
                        "Session 4711",
                        "72707369",
                        "user app, application schema-engine",
                        "since 10 min",
                        "idle for 4 min");
        assertThat(finding.remedy()).contains("SELECT pg_terminate_backend(4711)");
    }

    private static Recorded applied(String name, String checksum) {
        return new Recorded(name, THEN, Optional.of(THEN), Optional.empty(), checksum);
    }

    private static PackagedMigration migration(String name, String sql) {
        return new PackagedMigration(name, Optional.of(new Sql(sql)));
    }
}
