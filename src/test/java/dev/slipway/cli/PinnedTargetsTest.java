package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what a schema pins, and what an image is built for, is what the function runs on. */
class PinnedTargetsTest {
    private final CommandsInProcess slipway;

    PinnedTargetsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"rhel-openssl-1.0.x"' | nodejs20.x, architecture: arm64 | error PLT003 PLT001
            '"rhel-openssl-3.0.x"' | nodejs20.x, architecture: arm64 | error PLT003 PLT001
            '"rhel-openssl-1.0.x"' | nodejs20.x | error PLT001
            '"rhel-openssl-3.0.x"' | nodejs20.x | ''
            '"rhel-openssl-1.0.x"' | nodejs18.x | ''
            '"linux-arm64-openssl-3.0.x"' | nodejs20.x, architecture: arm64 | ''
            '"native", "rhel-openssl-1.0.x"' | nodejs20.x | error PLT001
            '"rhel-openssl-1.0.x", "rhel-openssl-3.0.x"' | nodejs20.x | ''
            """)
    void whatIsPinnedIsWhatTheFunctionLooksFor(String targets, String runtime, String expected) throws IOException {
        schema(targets);
        slipway.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: " + runtime
                        + "}\nfunctions: {a: {handler: a.b, reservedConcurrency: 5}}\n");

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    /** The variable is set where the client is generated; what does not depend on it is judged. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | and that variable is not set
            TARGETS=native | TARGETS holds native, which is not a JSON string
            """)
    void targetsOfAVariableThatIsNotKnownLeaveTheRestToBeJudged(String env, String why) throws IOException {
        schema("env(\"TARGETS\")");
        slipway.write(".env", env + "\n");
        slipway.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions: {a: {handler: a.b, reservedConcurrency: 5}}
                """);

        JsonNode check = slipway.json("check");

        assertThat(check.path("findings")).isEmpty();
        assertThat(check.path("passed").toString())
                .contains("PKG003", "GEN003", "PLT006")
                .doesNotContain("PLT001", "PLT002", "PLT003");
        assertThat(check.path("notChecked"))
                .filteredOn(each -> each.path("rule").asText().startsWith("PLT"))
                .extracting(each -> each.path("rule").asText())
                .containsExactlyInAnyOrder("PLT001", "PLT002", "PLT003");
        assertThat(check.path("notChecked").toString()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM --platform=linux/amd64 public.ecr.aws/lambda/nodejs:22 | arm64 | error PLT003
            FROM --platform=linux/arm64 public.ecr.aws/lambda/nodejs:22 | arm64 | ''
            FROM --platform=linux/arm64 public.ecr.aws/lambda/nodejs:22 | x86_64 | error PLT003
            FROM --platform=linux/amd64 public.ecr.aws/lambda/nodejs:22 | x86_64 | ''
            FROM public.ecr.aws/lambda/nodejs:22-arm64 | x86_64 | error PLT003
            FROM public.ecr.aws/lambda/nodejs:22 | arm64 | ''
            FROM --platform=linux/arm64 node:22-bookworm | x86_64 | ''
            """)
    void anImageIsBuiltForTheFunctionsProcessor(String from, String architecture, String expected) throws IOException {
        schema("\"native\", \"rhel-openssl-3.0.x\", \"linux-arm64-openssl-3.0.x\"");
        slipway.write("Dockerfile", from + "\nCOPY dist/ .\nCMD [\"a.handler\"]\n");
        slipway.write(
                "serverless.yml",
                "service: s\nprovider:\n  name: aws\n  runtime: nodejs22.x\n  architecture: " + architecture
                        + "\n  ecr: {images: {app: {path: ./}}}\nfunctions: {a: {image: app, reservedConcurrency: 5}}\n");

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    @Test
    void whereNoneIsNamedTheFunctionIsOfLambdasOwn() throws IOException {
        schema("\"native\", \"rhel-openssl-3.0.x\", \"linux-arm64-openssl-3.0.x\"");
        slipway.write("Dockerfile", "FROM --platform=linux/arm64 public.ecr.aws/lambda/nodejs:22\nCOPY dist/ .\n");
        slipway.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {a: {image: x, reservedConcurrency: 5}}\n");

        assertThat(found()).containsExactly("error", "PLT003");
    }

    private void schema(String targets) throws IOException {
        slipway.write(
                "prisma/schema.prisma",
                "generator client {\n  provider = \"prisma-client-js\"\n  binaryTargets = [" + targets
                        + "]\n}\ndatasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
    }

    /** The severity, the rule and its causes. */
    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode each : slipway.json("check").path("findings")) {
            if (List.of("PLT001", "PLT003").contains(each.path("rule").asText())) {
                found.add(each.path("severity").asText());
                found.add(each.path("rule").asText());
                each.path("causes").forEach(cause -> found.add(cause.asText()));
            }
        }
        return found;
    }
}
