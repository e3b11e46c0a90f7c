package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GitlabReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Stream<JudgedProject> projects() {
        return Stream.of(
                Judgements.orders(),
                Judgements.nasty(),
                Judgements.with(List.of()),
                Judgements.with(List.of(Judgements.NOTE, Judgements.LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aReportHasTheFieldsThatGitlabAsksFor(JudgedProject project) throws Exception {
        JsonNode schema = MAPPER.readTree(Path.of("src/test/resources/formats/gitlab-code-quality.schema.json")
                .toFile());

        JsonNode report = MAPPER.readTree(GitlabReport.of(project));

        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(report))
                .isEmpty();
    }

    @Test
    void anErrorIsCriticalAndStandsAtItsFile() throws Exception {
        JsonNode issue = MAPPER.readTree(GitlabReport.of(Judgements.orders())).path(0);

        assertThat(issue.path("severity").asText()).isEqualTo("critical");
        assertThat(issue.at("/location/path").asText()).isEqualTo("serverless.yml");
        assertThat(issue.at("/location/lines/begin").asInt()).isEqualTo(21);
        assertThat(issue.path("description").asText()).startsWith("Peak connections exceed the budget. 301");
    }
}
