package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of functions whose settings stand elsewhere, in a variable, or are another language's. */
class UnreadFunctionsTest {
    private static final String HEAD = """
            service: a
            provider: {name: aws, runtime: nodejs22.x}
            functions:
              api: {handler: a.b, reservedConcurrency: 2}
            """;

    private final CommandsInProcess commands;

    UnreadFunctionsTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", """
                {"dependencies": {"@prisma/client": "6.19.3"}}
                """);
        commands.writeSchema("rhel-openssl-3.0.x");
    }

    private JsonNode check() throws IOException {
        return commands.json("check", "--max-connections", "100", "--connection-limit", "1");
    }

    private static List<String> why(JsonNode report, String list, String rule) {
        return report.path(list).findParents("rule").stream()
                .filter(each -> each.path("rule").asText().equals(rule))
                .map(each -> each.path("why").asText())
                .toList();
    }

    /** No deploy fills in what is written out. */
    @ParameterizedTest
    @CsvSource({"0x12c, is no whole number", "-1, is no whole number", "'${ssm:/n}', only a deploy fills in"})
    void ofANumberThatIsNoneItIsToldWhatItIs(String reserved, String why) throws IOException {
        commands.write(
                "serverless.yml", HEAD.replace("reservedConcurrency: 2", "reservedConcurrency: '" + reserved + "'"));

        assertThat(why(check(), "notChecked", "CON001").toString()).contains(reserved + ", which " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service: a\nprovider: {name: aws}\nfunctions: ${file(gone.yml)}\n",
                HEAD + "  other: ${file(./gone.yml)}\n",
                "service: a\nprovider: ${file(gone.yml)}\nfunctions: {api: {handler: a.b, reservedConcurrency: 2}}\n",
                "service: a\nprovider: {name: aws\nfunctions: [\n",
            })
    void ofWhatCannotBeReadNothingPasses(String file) throws IOException {
        commands.write("serverless.yml", file);

        JsonNode report = check();

        assertThat(report.at("/passed").toString()).doesNotContain("CON", "PLT001", "PLT003");
        for (String rule : List.of("CON001", "PLT001", "PLT003")) {
            assertThat(why(report, "notChecked", rule))
                    .as(rule)
                    .isNotEmpty()
                    .allSatisfy(
                            why -> assertThat(why).contains("serverless.yml:").doesNotContain("names no runtime"));
        }
    }

    @Test
    void aReservationThatOnlyADeployTellsLeavesTheirSumOpen() throws IOException {
        commands.write("serverless.yml", HEAD + "  other: {handler: a.b, reservedConcurrency: '${opt:cap}'}\n");

        assertThat(why(check(), "notChecked", "CON005"))
                .singleElement()
                .asString()
                .contains("${opt:cap}");
    }

    @ParameterizedTest
    @CsvSource({"'${opt:rt}', fns/a.yml:2", "'${self:custom.rt, env:RT}', fns/a.yml:2"})
    void aRuntimeInAVariableIsNotThatOfTheProvider(String runtime, String place) throws IOException {
        commands.write("serverless.yml", HEAD + "  other: ${file(./fns/a.yml)}\n");
        commands.write("fns/a.yml", "handler: a.b\nruntime: " + runtime + "\n");

        for (String rule : List.of("PLT001", "PLT003")) {
            assertThat(why(check(), "notChecked", rule))
                    .containsExactly("what AWS Lambda runs in is a variable: " + runtime + " (" + place
                            + "); say which: --runtime NAME");
        }
    }

    @Test
    void aRuntimeInAParameterIsNotThatOfTheGlobals() throws IOException {
        commands.write("template.yaml", """
                Parameters: {Run: {Type: String}}
                Globals: {Function: {Runtime: nodejs22.x}}
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.b, Runtime: !Ref Run}
                """);

        assertThat(why(check(), "notChecked", "PLT001"))
                .containsExactly(
                        "what AWS Lambda runs in is a variable: !Ref Run (template.yaml:6); say which: --runtime NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3.12", "java21", "dotnet8", "ruby3.3", "go1.x"})
    void aFunctionInAnotherLanguageNeedsNoEngine(String runtime) throws IOException {
        commands.write("serverless.yml", HEAD + "  other: {handler: a.b, runtime: " + runtime + "}\n");
        JsonNode mixed = check();

        assertThat(mixed.at("/passed").toString()).contains("PLT001", "PLT003");
        assertThat(mixed.at("/notChecked").toString()).doesNotContain("PLT");

        commands.write("serverless.yml", HEAD.replace("nodejs22.x", runtime));

        assertThat(why(check(), "notApplicable", "PLT001")).containsExactly(runtime + " runs no client for Node");
        assertThat(why(check(), "notApplicable", "PLT003")).containsExactly(runtime + " runs no client for Node");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"public.ecr.aws/lambda/python:3.12", "amazon/aws-lambda-java:21", "public.ecr.aws/lambda/go:1"})
    void anImageOnABaseOfAnotherLanguageNeedsNoEngine(String base) throws IOException {
        commands.write(
                "serverless.yml",
                HEAD.replace("runtime: nodejs22.x", "runtime: nodejs22.x, ecr: {images: {o: {path: ./o}}}")
                        + "  other: {image: o}\n");
        commands.write("o/Dockerfile", "FROM " + base + "\n");

        JsonNode mixed = check();

        assertThat(mixed.path("targets").size()).isEqualTo(1);
        assertThat(mixed.at("/notChecked").toString()).doesNotContain("PLT");
    }

    /** What bounds a queue bounds nobody else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            events: [{sqs: {arn: a, maximumConcurrency: 5}}]                                             | reserved=5
            events: [{sqs: {arn: a, maximumConcurrency: 5}}, {sqs: {arn: b, maximumConcurrency: 3}}]      | reserved=8
            events: [{sqs: {arn: a, maximumConcurrency: 5}}, {httpApi: '*'}]                              |
            events: [{sqs: {arn: a, maximumConcurrency: 5}}, {sqs: b}]                                    |
            url: true, events: [{sqs: {arn: a, maximumConcurrency: 5}}]                                   |
            events: [{sqs: {arn: a, maximumConcurrency: 5}}], reservedConcurrency: 9                      | known
            """)
    void aFunctionOfQueuesIsAsWideAsTheyAre(String settings, String told) throws IOException {
        commands.write("serverless.yml", HEAD + "  work: {handler: a.b, " + settings + "}\n");

        JsonNode report = commands.json("check", "--max-connections", "900", "--connection-limit", "1");

        assertThat(report.path("findings").findValuesAsText("rule").contains("CON002"))
                .isEqualTo(told == null);
        assertThat(report.path("notChecked").toString())
                .contains(told == null || told.equals("known") ? "" : "if nobody does: --function work," + told + " (");
    }

    @Test
    void aFunctionOfAQueueInATemplateIsToo() throws IOException {
        commands.write("template.yaml", """
                Resources:
                  Work:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: nodejs22.x
                      Events: {Q: {Type: SQS, Properties: {Queue: q, ScalingConfig: {MaximumConcurrency: 7}}}}
                """);

        JsonNode report = commands.json("check", "--max-connections", "900", "--connection-limit", "1");

        assertThat(report.path("findings").findValuesAsText("rule")).doesNotContain("CON002");
        assertThat(report.path("notChecked").toString()).contains("--function Work,reserved=7 (template.yaml:6)");
    }

    @Test
    void whetherNodeRunsInACustomRuntimeIsNotKnown() throws IOException {
        commands.write(
                "serverless.yml",
                HEAD
                        + "  go: {handler: bootstrap, runtime: provided.al2, architecture: arm64, reservedConcurrency: 1}\n");

        assertThat(check().path("findings").findValuesAsText("rule")).doesNotContain("PLT001", "PLT003");
        assertThat(why(check(), "notChecked", "PLT001"))
                .containsExactly(
                        "whether Node runs in provided.al2 (serverless.yml:5), its bootstrap alone tells; give its"
                                + " package: --package dist.zip");
    }

    @Test
    void aFileThatIsIncludedHasOneName() throws IOException {
        commands.write("serverless.yml", HEAD + "  other: ${file(./fns/../fns/a.yml)}\n");
        commands.write("fns/a.yml", "handler: a.b\nreservedConcurrency: 400\n");

        assertThat(check().findValuesAsText("file")).contains("fns/a.yml");
        assertThat(commands.json("connections", "plan", "--max-connections", "100")
                        .toString())
                .contains("fns/a.yml:2")
                .doesNotContain("./fns");
    }
}
