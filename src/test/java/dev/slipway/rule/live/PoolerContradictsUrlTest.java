package dev.slipway.rule.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import org.junit.jupiter.api.Test;

class PoolerContradictsUrlTest {
    private static final String BOUNCER = "postgresql://app:s3cr3t@db:6432/shop?pgbouncer=true";

    @Test
    void aDirectConnectionWithoutPgbouncerPasses() {
        assertThat(new Asked().verdict("DB003")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aDirectConnectionWithItDoesNot() {
        Finding finding = new Asked().url(BOUNCER).findings("DB003").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("no pooler in transaction mode", "pgbouncer=true only costs time");
    }

    @Test
    void transactionModeThatLosesStatementsNeedsItAndMigrationsNeedAnotherUrl() {
        assertThat(new Asked().probe(false, false, "PgBouncer").findings("DB003"))
                .extracting(Finding::remedy)
                .containsExactly(
                        "Add pgbouncer=true, and give migrations a direct URL (directUrl).",
                        "Add directUrl = env(\"DIRECT_URL\") to the datasource, with the direct URL of the database.");
        assertThat(new Asked().url(BOUNCER).probe(false, false, "PgBouncer").findings("DB003"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("Prisma Migrate uses url");
    }

    @Test
    void transactionModeThatKeepsStatementsWorksWithoutIt() {
        assertThat(new Asked().probe(false, true, "PgBouncer 1.24").findings("DB003"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("Prisma Migrate");
        assertThat(new Asked().url(BOUNCER).probe(false, true, "PgBouncer 1.24").findings("DB003"))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE, Severity.WARNING);
    }

    @Test
    void whatTheProbeDoesNotTellIsNotChecked() {
        PoolerProbe probe =
                new PoolerProbe(ServerAnswer.unknown("no answer in 5 s"), ServerAnswer.unknown("no answer in 5 s"), "");

        assertThat(new Asked().probe(probe).verdict("DB003")).isEqualTo(new Verdict.NotChecked("no answer in 5 s"));
    }

    @Test
    void mysqlHasNoSuchPooler() {
        assertThat(new Asked().url("mysql://app:s3cr3t@db/shop").verdict("DB003"))
                .isInstanceOf(Verdict.NotApplicable.class);
    }
}
