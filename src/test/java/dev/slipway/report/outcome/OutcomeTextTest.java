package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.Printable;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTextTest {
    @Test
    void theAnswerComesFirstAndEachFindingHasItsPlace() {
        assertThat(OutcomeText.of(Judgements.orders())).isEqualTo("""
                orders   Prisma 6.19.3, PostgreSQL, AWS Lambda nodejs22.x x64   serverless.yml:6

                NOT READY   1 error, 1 note, 1 suppressed, 3 not checked

                error    CON001  Peak connections exceed the budget            serverless.yml:21
                                 301 sandboxes x 5 x 2 (deploy) = 3010 of 813 (m5.large).
                                 also .env:2
                                 also --instance
                                 with CON002-003
                                 > slipway datasource limit 1

                note     URL003  No connection limit                                DATABASE_URL
                                 It sets no limit.
                                 Set one.

                connections that the database carries
                     823  connections               capacity table, 2026-11-28
                  -   10  reserved                  PostgreSQL
                  =  813  left for the application

                passed       url URL001-002, URL008
                not checked  ENG001-002: the package is not looked at (--package dist.zip)
                not checked  URL009: no connection is made
                suppressed   URL004 .env:2: PgBouncer 1.21 is in front (slipway.yaml:4)

                > slipway check --fix        shows the diff of all that it can put right
                > slipway explain CON001
                """);
    }

    @Test
    void aPlaceThatHasNoRoomStandsBelow() {
        String file = "packages/orders/services/checkout/serverless.production.yml";

        String text = OutcomeText.of(
                Judgements.with(List.of(Judgements.finding("URL003", Severity.WARNING, Place.in(file, 7, "x")))));

        assertThat(text).contains("URL003  No connection limit\n                 " + file + ":7\n");
    }

    @Test
    void whatWasNotJudgedIsNotReady() {
        assertThat(OutcomeText.of(Judgements.with(List.of()))).startsWith("READY   nothing found\n");
        assertThat(OutcomeText.of(Judgements.with(List.of(Judgements.NOTE)))).startsWith("READY   1 note\n");
    }

    @Test
    void noNameSteersATerminal() {
        String text = OutcomeText.of(Judgements.nasty());

        assertThat(text.chars().filter(c -> c != '\n').noneMatch(Printable::isUnsafe))
                .isTrue();
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
    }
}
