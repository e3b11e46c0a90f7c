package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode run(JudgedProject project) throws Exception {
        return MAPPER.readTree(SarifReport.of(project, "1.2.3")).at("/runs/0");
    }

    @Test
    void aResultHasItsRuleItsPlaceAndFurtherPlaces() throws Exception {
        JsonNode run = run(Judgements.orders());

        JsonNode result = run.at("/results/0");
        assertThat(result.path("ruleId").asText()).isEqualTo("CON001");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .contains("3010 of 813", "slipway datasource limit 1", "CON002-003");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("serverless.yml");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
                        .asText())
                .isEqualTo("%SRCROOT%");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(21);
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(3);
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(".env");
        assertThat(result.at("/relatedLocations/1/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("--instance");
        JsonNode rule =
                run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
        assertThat(rule.path("id").asText()).isEqualTo("CON001");
        assertThat(rule.at("/help/markdown").asText()).contains("The page of `CON001`");
        assertThat(rule.has("helpUri")).isFalse();
        assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void aSuppressedFindingSaysSo() throws Exception {
        JsonNode results = run(Judgements.orders()).path("results");

        assertThat(results).hasSize(3);
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(results.get(2).at("/suppressions/0/justification").asText()).startsWith("PgBouncer 1.21");
    }

    @Test
    void whatWasNotCheckedIsANotification() throws Exception {
        JsonNode notes = run(Judgements.orders()).at("/invocations/0/toolExecutionNotifications");

        assertThat(notes.findValuesAsText("text")).contains("URL009 was not checked: no connection is made");
    }

    @Test
    void aFindingThatNoFileHoldsStandsAtTheProject() throws Exception {
        JsonNode result = run(Judgements.orders()).at("/results/1");

        assertThat(result.path("ruleId").asText()).isEqualTo("URL003");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("serverless.yml");
        assertThat(result.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("DATABASE_URL");
    }

    @Test
    void withoutAnyFileItIsNoResultSinceOneSuchSpoilsAll() throws Exception {
        JsonNode run = run(Judgements.with(List.of(Judgements.NOTE)));

        assertThat(run.path("results")).isEmpty();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("URL003, note: It sets no limit.");
    }

    @Test
    void theMostSevereResultsAreKeptWhereGithubKeepsNoMore() throws Exception {
        List<Finding> many = new ArrayList<>();
        for (int line = 1; line <= SarifReport.MOST + 7; line++) {
            many.add(Judgements.finding("URL003", Severity.NOTE, Place.in("a", line, "")));
        }
        many.add(Judgements.LIMIT);

        JsonNode run = run(Judgements.with(many));

        assertThat(run.path("results")).hasSize(SarifReport.MOST);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("CON001");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("8 are left out");
    }

    @Test
    void aFingerprintStaysWhenLinesMoveAndIsThereOnce() throws Exception {
        JsonNode before = run(Judgements.with(List.of(at(3), at(9)))).path("results");
        JsonNode after = run(Judgements.with(List.of(at(5), at(11)))).path("results");

        assertThat(after.findValuesAsText("slipwayFinding/v1")).isEqualTo(before.findValuesAsText("slipwayFinding/v1"));
        assertThat(before.findValuesAsText("slipwayFinding/v1")).doesNotHaveDuplicates();
    }

    private static Finding at(int line) {
        return Judgements.finding("URL003", Severity.WARNING, Place.in("a.yml", line, "url"));
    }

    @ParameterizedTest
    @CsvSource({
        "./a b/ü#?%.yml, a%20b/%C3%BC%23%3F%25.yml",
        "a:b\\c, a%3Ab/c",
        "/tmp/x y, file:///tmp/x%20y",
        "'C:\\x', file:///C%3A/x",
        "../.env, ../.env"
    })
    void aNameIsAReference(String file, String uri) {
        assertThat(Uri.of(file)).isEqualTo(uri);
    }
}
