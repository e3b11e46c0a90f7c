package dev.slipway.rule.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.livecheck.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionFailsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DNS            | ERROR   | true
            ADDRESS        | ERROR   | true
            TCP            | ERROR   | true
            TLS            | ERROR   | true
            AUTHENTICATION | ERROR   | true
            DATABASE       | ERROR   | false
            LIMIT          | ERROR   | false
            QUERY          | WARNING | false
            """)
    void eachStageSaysHowFarItWentAndWhetherTheNetworkHadAPart(Stage stage, Severity severity, boolean network) {
        Finding finding =
                new Asked().unreached(stage, "It did not.").findings("DB001").get(0);

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.message()).startsWith("It did not. It failed at the stage " + stage.words() + ";");
        assertThat(finding.message().contains("from this network only")).isEqualTo(network);
        assertThat(finding.remedy()).isEqualTo("Do this.");
    }

    @Test
    void itsPlacesAreTheServerAndTheUrlWithoutItsPassword() {
        Finding finding =
                new Asked().unreached(Stage.TCP, "Refused.").findings("DB001").get(0);

        assertThat(finding.evidence()).extracting(Place::place).containsExactly("db:5432", "--url");
        assertThat(finding.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @EnumSource
    void whatDependsOnTheServerIsNotCheckedThen(Stage stage) {
        Asked asked = new Asked().unreached(stage, "No.");

        assertThat(asked.verdict("DB002")).isEqualTo(new Verdict.NotChecked("db:5432 did not answer (DB001)"));
        assertThat(asked.verdict("DB003")).isInstanceOf(Verdict.NotChecked.class);
        assertThat(asked.verdict("DB004")).isInstanceOf(Verdict.NotChecked.class);
    }

    @Test
    void aServerThatAnswersPasses() {
        assertThat(new Asked().verdict("DB001")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aUrlThatIsNotAtHandIsNotCheckedAndWhatIsNoServerNotApplicable() {
        Asked unknown = new Asked().reply(new Reply.Untold("it is in a secret"));
        Asked foreign = new Asked().reply(new Reply.Foreign("SQLite is a file"));

        for (String rule : new String[] {"DB001", "DB002", "DB003", "DB004"}) {
            assertThat(unknown.verdict(rule)).isEqualTo(new Verdict.NotChecked("it is in a secret"));
            assertThat(foreign.verdict(rule)).isEqualTo(new Verdict.NotApplicable("SQLite is a file"));
        }
    }
}
