package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Stream<JudgedProject> projects() {
        return Stream.of(
                Judgements.orders(), Judgements.nasty(), Judgements.with(List.of(Judgements.NOTE, Judgements.LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aReportHasThePromisedShape(JudgedProject project) throws IOException {
        JsonNode schema =
                MAPPER.readTree(Path.of("docs/schemas/check.v1.schema.json").toFile());

        JsonNode report = MAPPER.readTree(OutcomeJson.of("slipway/check/v1", project));

        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(report))
                .isEmpty();
    }

    @Test
    void everythingThatWasSaidIsThere() throws IOException {
        JsonNode report = MAPPER.readTree(OutcomeJson.of("slipway/check/v1", Judgements.orders()));

        assertThat(report.path("ready").asBoolean(true)).isFalse();
        assertThat(report.at("/findings/0/evidence/0/column").asInt()).isEqualTo(3);
        assertThat(report.at("/findings/0/causes").toString()).isEqualTo("[\"CON002\",\"CON003\"]");
        assertThat(report.path("passed").toString()).isEqualTo("[\"URL001\",\"URL002\",\"URL008\"]");
        assertThat(report.at("/notApplicable/0/why").asText()).isEqualTo("there is no adapter");
        assertThat(report.path("notChecked")).hasSize(3);
        assertThat(report.at("/suppressed/0/rule").asText()).isEqualTo("URL004");
        assertThat(report.at("/arithmetic/0/steps/1").toString())
                .isEqualTo("{\"sign\":\"-\",\"value\":10,\"label\":\"reserved\",\"source\":\"PostgreSQL\"}");
        assertThat(report.at("/targets/0/why").asText()).isEqualTo("serverless.yml:6");
    }
}
