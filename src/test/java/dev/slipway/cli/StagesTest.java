package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages of a serverless.yml beside the one that is deployed where nobody names one. */
class StagesTest {
    private final CommandsInProcess slipway;

    StagesTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
    }

    private void serverless(String values, String reserved, String pool) throws IOException {
        slipway.write("serverless.yml", """
                service: shop
                %s
                provider:
                  name: aws
                  runtime: nodejs22.x
                  stage: ${opt:stage, 'dev'}
                  environment: {DATABASE_URL: 'postgresql://u:p@h.example.com/d?connection_limit=%s'}
                functions:
                  api: {handler: a.b, reservedConcurrency: '%s'}
                """.formatted(values.replace(';', '\n'), pool, reserved));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            custom: {on: {dev: {r: 5}, prod: {r: 200}}}         | ${self:custom.on.${sls:stage}.r}                 | 1 | api,reserved=200
            custom: {on: {dev: {r: 5}, prod: {r: 2}}}           | ${self:custom.on.${sls:stage}.r}                 | 1 |
            custom: {on: {dev: {r: 5}, prod: {r: 200}}}         | 5                                                | 1 |
            custom: {r: {dev: 5, prod: 200}}                    | ${self:custom.r.${opt:stage, "dev"}}             | 1 | api,reserved=200
            custom: {r: {dev: 5, prod: 200}}                    | ${self:custom.r.${self:provider.stage}}          | 1 | api,reserved=200
            custom: {dev: {r: 5}, prod: {r: 200}, esbuild: {a: 1}} | ${self:custom.${sls:stage}.r}                 | 1 | api,reserved=200
            custom: {r: {dev: 5, prod: '${ssm:/r}'}}            | ${self:custom.r.${sls:stage}}                    | 1 | api,reserved=N
            params: {default: {r: 5}, prod: {r: 50}}            | ${param:r}                                       | 1 | api,reserved=50
            params: {dev: {r: 5}, prod: {r: 50}}                | ${param:r}                                       | 1 | api,reserved=50
            stages: {dev: {params: {p: 1}}, prod: {params: {p: 9}}} | 5                                  | ${param:p} | api,pool=9
            """)
    void oneThatMayOpenMoreIsNotChecked(String values, String reserved, String pool, String told) throws IOException {
        serverless(values, reserved, pool);

        JsonNode report = slipway.json("check", "--max-connections", "100");

        assertThat(report.path("notChecked").toString().contains("stage dev is judged, and stage prod may open more"))
                .isEqualTo(told != null);
        assertThat(report.path("notChecked").toString()).contains(told == null ? "" : "--function " + told + "\"");
        assertThat(report.path("passed").toString().contains("CON001")).isEqualTo(told == null);
    }

    /** Files were read for the stage that is judged, and those of others passed over in silence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${file(caps.yml):${sls:stage}.r}              | caps.yml       | {dev: {r: 5}, prod: {r: 200}} | prod
            ${file(caps.yml):${sls:stage}.r}              | caps.yml       | {dev: {r: 5}, prod: {r: 2}}   |
            ${file(./caps.${self:provider.stage}.yml):r}  | caps.prod.yml  | {r: 200}                      | prod
            ${file(./caps.${opt:stage, 'dev'}.yml):r}     | caps.staging.yml | {r: 200}                    | staging
            ${file(./caps.${sls:stage}.yml):r}            | caps.prod.yml  | {r: 5}                        |
            """)
    void aFileOfAnotherStageIsRead(String reserved, String file, String text, String stage) throws IOException {
        slipway.write("caps.dev.yml", "{r: 5}\n");
        slipway.write(file, text + "\n");
        serverless("", reserved.replace("'", "''"), "1");

        JsonNode report = slipway.json("check", "--max-connections", "100");

        assertThat(report.path("notChecked").toString())
                .contains(stage == null ? "" : "stage dev is judged, and stage " + stage + " may open more");
        assertThat(report.path("passed").toString().contains("CON001")).isEqualTo(stage == null);
    }

    @Test
    void whoGivesTheNumbersHasSaidWhichStageCounts() throws IOException {
        serverless("custom: {r: {dev: 5, prod: 200}}", "${self:custom.r.${sls:stage}}", "1");

        JsonNode report = slipway.json("check", "--max-connections", "100", "--function", "api,reserved=200");

        assertThat(report.path("notChecked").toString()).doesNotContain("stage dev");
        assertThat(report.path("findings").findValuesAsText("rule")).contains("CON001");
    }

    @Test
    void theRuntimeOfEachStageIsJudged() throws IOException {
        serverless("custom: {node: {dev: nodejs22.x, prod: nodejs16.x}}", "5", "1");
        String text = slipway.text("serverless.yml");
        slipway.write(
                "serverless.yml", text.replace("runtime: nodejs22.x", "runtime: ${self:custom.node.${sls:stage}}"));

        assertThat(slipway.run("check").out())
                .contains("to AWS Lambda nodejs22.x", "to AWS Lambda nodejs16.x", "rhel-openssl-1.0.x");
    }

    @ParameterizedTest
    @CsvSource({"11, stage last may open more", "41, 'of its 43 stages those from s32 on are not read'"})
    void noStageIsPassedOverInSilence(int more, String told) throws IOException {
        String caps =
                IntStream.range(0, more).mapToObj(at -> ", s" + at + ": 1").collect(Collectors.joining());
        serverless("custom: {r: {dev: 1" + caps + ", last: 500}}", "${self:custom.r.${sls:stage}}", "1");

        JsonNode report = slipway.json("check", "--max-connections", "100");

        assertThat(report.path("notChecked").toString()).contains(told);
        assertThat(report.path("passed").toString()).doesNotContain("CON001");
    }

    @Test
    void theMemoryOfAnotherStageMayMeanALargerPool() throws IOException {
        serverless("custom: {m: {dev: 512, prod: 10240}}", "5", "1");
        slipway.write(
                "serverless.yml",
                slipway.text("serverless.yml")
                        .replaceFirst("DATABASE_URL: .*}", "A: b}")
                        .replace(
                                "runtime: nodejs22.x",
                                "runtime: nodejs22.x\n  memorySize: ${self:custom.m.${sls:stage}}"));

        assertThat(slipway.json("check", "--max-connections", "100")
                        .path("notChecked")
                        .toString())
                .contains("stage prod may open more", "--function api,pool=N");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            memorySize: ${opt:memory}       | these its memory: memorySize is ${opt:memory}
            environment: ${file(./env.js)}  | the URL (serverless.yml:
            """)
    void whatADeployFillsInIsNoPass(String setting, String told) throws IOException {
        serverless("", "5", "1");
        slipway.write(
                "serverless.yml",
                slipway.text("serverless.yml")
                        .replaceFirst("DATABASE_URL: .*}", "A: b}")
                        .replace(
                                "handler: a.b",
                                "handler: a.b, " + setting.replace("${", "'${").replaceFirst("}$", "}'")));
        assertThat(slipway.json("check", "--max-connections", "100")
                        .path("notChecked")
                        .toString())
                .contains(told);
    }
}
