package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy-check lambda} and {@code connections instances}, of the database alone. */
final class DeployCheckIT {
    @AutoClose
    private final Bench bench;

    DeployCheckIT(@TempDir Path scratch) {
        bench = Bench.in(scratch)
                .write("node_modules/@prisma/engines/libquery_engine-" + Bench.TARGET + ".so.node", "an engine");
    }

    @Test
    void theInstanceOfTheDeploymentPageAnswersWithItsNumber() throws Exception {
        Ran ran = bench.done("deploy-check", "lambda", "--instance", "m5.large");

        assertThat(ran.output())
                .startsWith("concurrency limit  813 ")
                .contains("--reserved-concurrent-executions 813\n");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void nothingIsCalledReadyWhileThePackageIsNotLookedAt() throws Exception {
        Ran ran = bench.done("deploy-check", "lambda", "--instance", "m5.large", "--format", "json");

        JsonNode report = new ObjectMapper().readTree(ran.output());

        assertThat(report.get("ready").isNull()).isTrue();
        assertThat(report.at("/concurrency/limit").intValue()).isEqualTo(813);
        assertThat(report.at("/concurrency/maxConnections").intValue()).isEqualTo(813);
        assertThat(report.get("notChecked").findValuesAsText("rule")).contains("PLT001", "PKG");
    }

    @Test
    void trafficBeyondTheDatabaseEndsWithOne() throws Exception {
        Ran ran = bench.slipway(
                "deploy-check",
                "lambda",
                "--instance",
                "m5.large",
                "--rps",
                "5000",
                "--duration",
                "200",
                "--format",
                "json");

        JsonNode report = new ObjectMapper().readTree(ran.output());

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(report.get("ready").booleanValue()).isFalse();
        assertThat(report.at("/findings/0/rule").asText()).isEqualTo("CON001");
    }

    @ParameterizedTest
    @CsvSource({
        "aws-cli, --reserved-concurrent-executions 813",
        "sam, ReservedConcurrentExecutions: 813",
        "serverless, reservedConcurrency: 813",
        "terraform, reserved_concurrent_executions = 813",
        "sst, concurrency: { reserved: 813 }"
    })
    void aSnippetIsTheWholeOutput(String tool, String line) throws Exception {
        Ran ran = bench.done("deploy-check", "lambda", "--instance", "m5.large", "--function", "api", "--emit", tool);

        assertThat(ran.output()).contains(line).contains("api").doesNotContain("note:");
        assertThat(ran.errors()).contains("note: deploy overlap");
    }

    @Test
    void aUsersFileOfSizesIsReadByThePackagedProgram() throws Exception {
        bench.write("sizes.yaml", "- {engine: postgresql, instance: m5.large, value: 42, source: us}\n");

        Ran check = bench.done("deploy-check", "lambda", "--instance", "m5.large", "--instances", "sizes.yaml");
        Ran list = bench.done("connections", "instances", "--instances", "sizes.yaml", "--engine", "postgresql");

        assertThat(check.output()).startsWith("concurrency limit  42 ");
        assertThat(list.output().lines().skip(1).findFirst().orElseThrow()).matches("postgresql +m5\\.large +42 .* us");
    }

    @Test
    void aProjectsOwnLimitAndFunctionsCountEachWithItsPlace() throws Exception {
        project("postgresql://u:s3cret@h:5432/d?connection_limit=3");

        Ran ran = bench.done("deploy-check", "lambda", "--max-connections", "900", "--format", "json");
        JsonNode report = new ObjectMapper().readTree(ran.output());

        assertThat(report.at("/concurrency/connectionLimit").intValue()).isEqualTo(3);
        assertThat(report.at("/concurrency/limit").intValue()).isEqualTo(150);
        assertThat(report.at("/concurrency/arithmetic/1/source").asText()).isEqualTo(".env:1");
        assertThat(report.at("/functions/0/reserved/value").intValue()).isEqualTo(100);
        assertThat(report.at("/target/runsIn/0/value").asText()).isEqualTo("nodejs22.x");
        assertThat(report.get("passed").toString()).contains("CON001");
    }

    @Test
    void aPeakOfTheProjectThatDoesNotFitIsTheSameErrorThatAPlanFinds() throws Exception {
        project("postgresql://u:s3cret@h:5432/d?connection_limit=5");

        Ran ran = bench.slipway("deploy-check", "lambda", "--max-connections", "900");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("CON001").contains("100 x 5 x 2 (api) = 1000");
    }

    @Test
    void withoutADatabaseTheRestOfAProjectIsJudged() throws Exception {
        project("postgresql://u:s3cret@h:5432/d?connection_limit=3");
        Ran fine = bench.done("deploy-check", "lambda");
        project("postgresql://u:s3cret@h:99999/d");
        Ran wrong = bench.slipway("deploy-check", "lambda");

        assertThat(fine.output().replaceAll("\\s+", " ")).contains("CON001").contains("--instance m5.large");
        assertThat(wrong.exitCode()).as(wrong.toString()).isEqualTo(1);
        assertThat(wrong.output()).contains("URL001").doesNotContain("s3cret");
    }

    private void project(String url) throws Exception {
        bench.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        bench.write("prisma/schema.prisma", """
                datasource db {
                  provider = "postgresql"
                  url = env("DATABASE_URL")
                }
                generator client {
                  provider = "prisma-client-js"
                }
                """);
        bench.write(".env", "DATABASE_URL=\"" + url + "\"\n");
        bench.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: a.b, reservedConcurrency: 100}
                """);
    }
}
