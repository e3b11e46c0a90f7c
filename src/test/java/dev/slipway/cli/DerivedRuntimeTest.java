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

/** What a project's code runs in, by the files that its platform reads, each with its place. */
class DerivedRuntimeTest {
    private static final String ENGINE_OF_X64 = """
            generator client {
              provider      = "prisma-client-js"
              binaryTargets = ["rhel-openssl-3.0.x"]
            }
            """;

    private final CommandsInProcess commands;

    DerivedRuntimeTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        manifest("{}");
        commands.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                }
                """);
    }

    private void manifest(String engines) throws IOException {
        commands.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"},\n\"engines\": " + engines + "}\n");
    }

    private JsonNode runsIn(String... words) throws IOException {
        return commands.json(words).at("/target/runsIn");
    }

    private void is(JsonNode runsIn, String value, String source) {
        assertThat(runsIn.at("/0/value").asText()).isEqualTo(value);
        assertThat(runsIn.at("/0/source").asText()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "12.x, nodejs12.x",
        "18, nodejs18.x",
        "20.x, nodejs20.x",
        "22.11.0, nodejs22.x",
        "^20.9.0, nodejs20.x",
        "~22.1, nodejs22.x",
        "v20.1.0, nodejs20.x",
        "22.*, nodejs22.x",
        ">=18, nodejs24.x",
        "18 || 20, nodejs20.x",
        ">=18 <21, nodejs20.x",
        ">=16 <17, nodejs16.x",
        "*, nodejs24.x"
    })
    void vercelRunsWhatThePackageAsksFor(String range, String runtime) throws IOException {
        manifest("{\"node\": \"" + range + "\"}");

        is(runsIn("deploy-check", "vercel"), runtime, "package.json:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {">=99", "lts", "7.x", "", "20.x.y", ">=18.0.0-rc.1"})
    void aRangeThatTakesNoNodeOfVercelSaysNothing(String range) throws IOException {
        manifest("{\"node\": \"" + range + "\"}");

        assertThat(runsIn("deploy-check", "vercel")).isEmpty();
    }

    @Test
    void theSettingOfVercelsProjectCountsWhereThePackageIsSilent() throws IOException {
        commands.write(".vercel/project.json", "{\"settings\": {\"nodeVersion\": \"20.x\"}}");
        is(runsIn("deploy-check", "vercel"), "nodejs20.x", ".vercel/project.json:1");

        manifest("{\"node\": \"22\"}");
        is(runsIn("deploy-check", "vercel"), "nodejs22.x", "package.json:2");
        is(runsIn("deploy-check", "vercel", "--runtime", "nodejs24.x"), "nodejs24.x", "--runtime");
    }

    @Test
    void netlifyRunsWhatItsBuildRunsUnlessTheSiteSaysOtherwise() throws IOException {
        commands.write("netlify.toml", "[build.environment]\nNODE_VERSION = \"18\"\n");
        is(runsIn("deploy-check", "netlify"), "nodejs18.x", "netlify.toml:2");

        commands.write(".node-version", "20.1.0\n");
        is(runsIn("deploy-check", "netlify"), "nodejs20.x", ".node-version:1");

        commands.write(".nvmrc", "lts/jod\n");
        is(runsIn("deploy-check", "netlify"), "nodejs22.x", ".nvmrc:1");
        is(runsIn("deploy-check", "netlify", "--env", "AWS_LAMBDA_JS_RUNTIME=nodejs18.x"), "nodejs18.x", "--env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image: app", "image: {name: app, command: [a.b]}"})
    void anImageOfTheServerlessFrameworkIsOnTheBaseOfItsDockerfile(String image) throws IOException {
        commands.write("docker/Dockerfile", "FROM node:22 AS build\n\nFROM public.ecr.aws/lambda/nodejs:20\n");
        commands.write("serverless.yml", """
                service: s
                provider:
                  name: aws
                  runtime: nodejs22.x
                  architecture: arm64
                  ecr: {images: {app: {path: ./docker}}}
                functions:
                  api: {%s}
                """.formatted(image));

        JsonNode runsIn = runsIn("deploy-check", "lambda");

        is(runsIn, "image:public.ecr.aws/lambda/nodejs:20", "docker/Dockerfile:3");
        assertThat(runsIn.at("/1/value").asText()).isEqualTo("arm64");
        assertThat(commands.json("check").at("/passed").toString()).doesNotContain("PLT001");
    }

    @Test
    void anImageThatIsBuiltElsewhereHasNoRuntimeOfTheProvider() throws IOException {
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {image: "1234.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:ab"}
                """);

        JsonNode report = commands.json("deploy-check", "lambda");

        assertThat(report.at("/target/runsIn")).isEmpty();
        assertThat(report.at("/notChecked").findValuesAsText("rule")).contains("PLT001");
    }

    @Test
    void anImageOfSamIsOnTheBaseOfItsDockerfile() throws IOException {
        commands.write("api/Dockerfile.lambda", "FROM public.ecr.aws/lambda/nodejs:18\n");
        commands.write("template.yaml", """
                Globals: {Function: {Runtime: nodejs22.x}}
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {PackageType: Image}
                    Metadata: {DockerContext: ./api, Dockerfile: Dockerfile.lambda}
                """);

        is(runsIn("deploy-check", "lambda"), "image:public.ecr.aws/lambda/nodejs:18", "api/Dockerfile.lambda:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/Dockerfile", "/etc"})
    void aDockerfileOutsideOfTheProjectIsNotRead(String context) throws IOException {
        commands.write("template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {PackageType: Image}
                    Metadata: {DockerContext: "%s"}
                """.formatted(context));

        assertThat(runsIn("deploy-check", "lambda")).isEmpty();
    }

    /** What only a deploy fills in is not Lambda's own x86_64. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[!Ref Arch]",
                "[{Ref: Arch}]",
                "[!If [IsArm, arm64, x86_64]]",
                "!If [IsArm, [arm64], [x86_64]]",
                "{'Fn::If': [IsArm, [arm64], [x86_64]]}",
                "!Ref Arches",
                "['${Arch}']",
            })
    void aCpuThatOnlyADeployFillsInIsNotKnown(String architectures) throws IOException {
        commands.write("prisma/schema.prisma", ENGINE_OF_X64);
        commands.write("template.yaml", """
                Globals: {Function: {Runtime: nodejs22.x, Architectures: %s}}
                Resources:
                  Api: {Type: AWS::Serverless::Function, Properties: {Handler: a.b}}
                """.formatted(architectures));

        assertNothingIsKnownOfItsCpu();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"${env:ARCH} | arm64", "arm64 | ${param:arch}", "x86_64 | '${file(arch.js):arch}'"})
    void aCpuOfAnUnknownVariableIsNotKnown(String provider, String function) throws IOException {
        commands.write("prisma/schema.prisma", ENGINE_OF_X64);
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x, architecture: "%s"}
                functions:
                  a: {handler: a.b}
                  b: {handler: a.b, architecture: "%s"}
                """.formatted(provider, function));

        assertNothingIsKnownOfItsCpu();
    }

    @ParameterizedTest
    @CsvSource({"arm64, PLT003", "x86_64, ''"})
    void theDefaultOfAParameterIsItsValue(String cpu, String rule) throws IOException {
        commands.write("prisma/schema.prisma", ENGINE_OF_X64);
        commands.write("template.yaml", """
                Parameters: {Run: {Type: String, Default: nodejs22.x}, Arch: {Type: String, Default: %s}}
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.b, Runtime: !Ref Run, Architectures: [!Ref Arch]}
                """.formatted(cpu));

        is(runsIn("deploy-check", "lambda"), "nodejs22.x", "template.yaml:5");
        assertThat(commands.json("check").at("/findings").findValuesAsText("rule"))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    /** Vercel builds on the system that it runs on, so that only a list without "native" and without its engine is wrong. */
    @ParameterizedTest
    @CsvSource({
        "native, 22, passed",
        "rhel-openssl-3.0.x, 22, passed",
        "rhel-openssl-1.0.x, 18, passed",
        "rhel-openssl-1.0.x, 22, findings",
        "debian-openssl-3.0.x, 22, findings"
    })
    void vercelNeedsItsEngineInTheList(String target, String node, String list) throws IOException {
        manifest("{\"node\": \"" + node + "\"}");
        commands.write("prisma/schema.prisma", ENGINE_OF_X64.replace("rhel-openssl-3.0.x", target));
        commands.write("vercel.json", "{}");

        assertThat(commands.json("check").path(list).toString()).contains("PLT001");
    }

    @ParameterizedTest
    @CsvSource({
        "native, x86_64, passed",
        "native, arm64, findings",
        "rhel-openssl-3.0.x, arm64, findings",
        "linux-arm64-openssl-3.0.x, arm64, passed"
    })
    void functionsOfVercelOnArmNeedAnEngineForIt(String target, String cpu, String list) throws IOException {
        manifest("{\"node\": \"22\"}");
        commands.write("prisma/schema.prisma", ENGINE_OF_X64.replace("rhel-openssl-3.0.x", target));
        commands.write("vercel.json", "{\"functions\": {\"api/*.js\": {\"architecture\": \"" + cpu + "\"}}}");

        assertThat(commands.json("check").path(list).toString()).contains("PLT001");
    }

    @ParameterizedTest
    @CsvSource({"2.30.3, findings", "3.12.0, findings", "3.13.0, passed"})
    void anOldPrismaHasNoEngineForANewRuntime(String prisma, String list) throws IOException {
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"" + prisma + "\"}}\n");
        commands.write("prisma/schema.prisma", ENGINE_OF_X64);
        commands.write(
                "serverless.yml",
                "provider: {name: aws, runtime: nodejs20.x}\nfunctions: {api: {handler: a.b, reservedConcurrency: 1}}\n");

        JsonNode report = commands.json("check");

        assertThat(report.path(list).toString()).contains("PLT001");
        assertThat(report.at("/notChecked").toString()).doesNotContain("PLT001");
    }

    private void assertNothingIsKnownOfItsCpu() throws IOException {
        JsonNode report = commands.json("check");

        assertThat(report.at("/passed").toString()).doesNotContain("PLT001", "PLT003");
        assertThat(report.at("/notChecked").toString()).contains("which CPU it has", "--arch x64");
        assertThat(commands.json("check", "--arch", "x64").at("/passed").toString())
                .contains("PLT001", "PLT003");
    }
}
