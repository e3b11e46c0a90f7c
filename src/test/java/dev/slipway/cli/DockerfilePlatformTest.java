package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether there is an engine for what a Dockerfile builds on, and whether Prisma finds its OpenSSL there. */
class DockerfilePlatformTest {
    private static final String REST =
            "WORKDIR /app\nCOPY . .\nRUN npm ci && npx prisma generate\nCMD [\"node\", \"a.js\"]\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # No engine for the CPU, whatever the image; nor for Alpine on arm64 before 4.10.
            6.19.3 | native | FROM --platform=linux/riscv64 node:22.11-bookworm | PLT004
            6.19.3 | native | FROM --platform=linux/arm/v7 node:22.11-bookworm | PLT004
            6.19.3 | native | FROM --platform=linux/s390x node:22.11-bookworm | PLT004
            6.19.3 | native | FROM --platform=linux/ppc64le node:22.11-bookworm | PLT004
            6.19.3 | native | FROM --platform=linux/arm64 node:22.11-bookworm | ''
            6.19.3 | native | FROM --platform=linux/amd64 node:22.11-bookworm | ''
            4.9.0 | native | FROM --platform=linux/arm64 node:18.20-alpine3.18 | PLT004
            4.10.0 | native | FROM --platform=linux/arm64 node:18.20-alpine3.18 | ''
            6.19.3 | native | FROM --platform=linux/s390x node:22.11-bookworm;ENV PRISMA_QUERY_ENGINE_LIBRARY=/q.node | ''
            # Slim images have no libssl.
            5.22.0 | native | FROM node:20.11-bookworm-slim | PLT005
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN apt-get update -y && apt-get install -y openssl | ''
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN apt-get update && apt-get install -y procps | PLT005
            # Other packages of Debian need it, and some may.
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN apt-get update && apt-get install -y curl | ''
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN apt-get update && apt-get install -y foo | ''
            5.22.0 | native | FROM node:20.11-bookworm-slim AS b;RUN apt-get install -y foo;FROM node:20.11-bookworm-slim | PLT005
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN ./setup.sh | ''
            5.22.0 | native | FROM node:20.11-bookworm-slim AS b;RUN ./setup.sh;FROM b | ''
            # What another stage runs installs nothing here.
            5.22.0 | native | FROM node:20.11-bookworm-slim AS b;RUN ./setup.sh;FROM node:20.11-bookworm-slim;COPY --from=b /out /out | PLT005
            5.22.0 | native | FROM node:20.11-bookworm | ''
            5.22.0 | debian-openssl-3.0.x | FROM node:20.11-bookworm-slim | PLT005
            5.22.0 | native | FROM node:20.11-bookworm-slim;ENV PRISMA_QUERY_ENGINE_LIBRARY=/q.node | ''
            # From 6.5.0 on the engine for 1.1.x loads there, where it is generated.
            6.4.1 | native | FROM node:20.11-bookworm-slim | PLT005
            6.5.0 | native | FROM node:20.11-bookworm-slim | ''
            6.19.3 | debian-openssl-3.0.x | FROM node:20.11-bookworm-slim | PLT005
            6.19.3 | debian-openssl-1.1.x | FROM node:20.11-bookworm-slim | ''
            # What was generated before it was installed is for the other.
            5.22.0 | native | FROM node:20.11-bookworm-slim;WORKDIR /app;COPY . .;RUN npm ci && npx prisma generate;RUN apt-get update && apt-get install -y openssl;CMD ["node", "a.js"]#| IMG001
            6.19.3 | native | FROM node:20.11-bookworm-slim AS b;WORKDIR /app;COPY . .;RUN npm ci && npx prisma generate;FROM b;RUN apt-get install -y curl;CMD ["node", "a.js"]#| IMG001
            5.22.0 | native | FROM node:20.11-bookworm;WORKDIR /app;COPY . .;RUN npm ci && npx prisma generate;RUN apt-get install -y openssl;CMD ["node", "a.js"]#| ''
            # Distroless images of Debian 11 and 12 have no zlib.
            6.19.3 | debian-openssl-3.0.x | FROM gcr.io/distroless/nodejs20-debian12:nonroot | ENG006
            6.19.3 | debian-openssl-1.1.x | FROM gcr.io/distroless/nodejs20-debian11 | ENG006
            6.19.3 | debian-openssl-3.0.x | FROM gcr.io/distroless/nodejs22-debian13 | ''
            6.19.3 | debian-openssl-3.0.x | FROM gcr.io/distroless/nodejs20-debian12;COPY --from=debian:12 /lib/x86_64-linux-gnu/libz.so.1 /lib/ | ''
            6.19.3 | debian-openssl-3.0.x | FROM gcr.io/distroless/nodejs20-debian12;ENV PRISMA_QUERY_ENGINE_LIBRARY=/q.node | ''
            7.1.0 | native | FROM gcr.io/distroless/nodejs20-debian12 | ''
            # Alpine moved it to where Prisma looks from 6.1.0 on.
            6.0.1 | native | FROM node:20.18-alpine3.21 | PLT005
            6.0.1 | native | FROM node:20.18-alpine3.21;RUN apk add --no-cache openssl | ''
            6.0.1 | native | FROM node:20.18-alpine3.21;RUN apk add --no-cache openssl-dev | PLT005
            6.0.1 | native | FROM node:20.18-alpine3.20 | ''
            # What is installed twice changes nothing; a tool of Git brings none.
            4.0.0 | native | FROM node:22-bookworm AS b;RUN apt-get install -y openssl;WORKDIR /app;COPY . .;RUN npm ci && npx prisma generate;FROM node:22-bookworm;WORKDIR /app;COPY --from=b /app .;CMD ["node", "a.js"]#| ''
            # Of OpenSSL 3.5 an older Prisma makes a name of which there is no engine, installed twice or not.
            4.0.0 | native | FROM node:26-trixie AS b;RUN apt-get install -y openssl;WORKDIR /app;COPY . .;RUN npm ci && npx prisma generate;FROM node:26-trixie;WORKDIR /app;COPY --from=b /app .;CMD ["node", "a.js"]#| PLT004
            4.9.0 | native | FROM node:26-trixie | ''
            5.22.0 | native | FROM node:20.11-bookworm-slim;RUN npx husky | PLT005
            # The library for 1.1.x is there, though no program tells.
            4.2.1 | native | FROM node:18.20-bullseye-slim | ''
            # A release stays on the Alpine that it was built on last.
            5.22.0 | native | FROM node:20.11.0-alpine | ''
            5.22.0 | native | FROM node:20.19.0-alpine | PLT005
            4.2.1 | native | FROM node:16.3.0-alpine | ''
            # A Prisma that is older than engines for OpenSSL 3, with it and without.
            4.5.0 | native | FROM node:18.20-alpine3.18;RUN apk add --no-cache openssl | PLT004
            4.5.0 | native | FROM node:18.20-alpine3.18 | PLT004
            3.9.0 | native | FROM node:18.20-bookworm | PLT004
            3.9.0 | native | FROM node:18.20-bookworm-slim;RUN apt-get install -y openssl | PLT004
            3.9.0 | native | FROM node:18.20-bullseye | ''
            6.1.0 | native | FROM node:20.18-alpine3.21 | ''
            # Before 4.8 the openssl program alone is asked, which Alpine has not; what is taken then is right.
            4.7.1 | native | FROM node:16.20-alpine3.16 | ''
            3.15.2 | native | FROM node:16.20-alpine3.16 | ''
            """)
    void whatAStageIsBuiltOnDecides(String prisma, String targets, String dockerfile, String found) throws IOException {
        CommandsInProcess slipway = project(
                prisma,
                targets,
                dockerfile.endsWith("#")
                        ? dockerfile.replace(';', '\n').replace('#', '\n')
                        : dockerfile.replace(';', '\n') + "\n" + REST);

        assertThat(found(slipway, "check")).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void aPrismaThatIsTooOldIsToldOfAnOlderOpenssl() throws IOException {
        CommandsInProcess slipway = project("4.5.0", "native", "FROM node:18.20-alpine3.18\n" + REST);

        assertThat(slipway.json("check").at("/findings/0/remedy").asText()).contains("Debian 11 or Alpine 3.16");
    }

    @Test
    void aPackageThatMayBringOpensslLeavesItOpen() throws IOException {
        CommandsInProcess slipway =
                project("5.22.0", "native", "FROM node:20.11-bookworm-slim\nRUN apt-get install -y foo\n" + REST);

        assertThat(slipway.json("check").at("/notChecked").toString())
                .contains("PLT005", "Dockerfile:2: what it installs may bring OpenSSL");
    }

    /** Without OpenSSL the engine that Prisma looks for does not load, whoever generates it. */
    @Test
    void noEngineIsAskedForThatDoesNotLoad() throws IOException {
        CommandsInProcess slipway = project(
                "5.22.0",
                "native",
                "FROM node:20.11-bookworm AS b\n" + REST
                        + "FROM node:20.18-alpine3.21\nWORKDIR /app\nCOPY --from=b /app .\n");

        JsonNode finding = slipway.json("check").at("/findings/0");

        assertThat(finding.path("rule").asText()).isEqualTo("IMG001");
        assertThat(finding.path("remedy").asText()).contains("apk add").doesNotContain("--add-target");
    }

    @Test
    void theCommandLinesCpuCountsInPlaceOfTheMachines() throws IOException {
        CommandsInProcess slipway = project("6.19.3", "native", "FROM node:22.11-bookworm\n" + REST);

        assertThat(found(slipway, "deploy-check", "image", "--arch", "s390x")).containsExactly("PLT004");
        assertThat(found(slipway, "deploy-check", "image", "--arch", "arm64")).isEmpty();
    }

    @Test
    void anImageTellsItsSystemItself() throws IOException {
        CommandsInProcess slipway = project("6.19.3", "native", "FROM node:22.11-bookworm\n" + REST);
        slipway.write("rootfs/app/package.json", "{}");
        slipway.write("rootfs/etc/os-release", "ID=nixos\n");
        assertThat(found(slipway, "check", "--platform", "image", "--image", "rootfs"))
                .containsExactly("PLT004");

        slipway.write("rootfs/etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n");
        assertThat(found(slipway, "check", "--platform", "image", "--image", "rootfs"))
                .isEmpty();
        assertThat(found(slipway, "check", "--platform", "image", "--image", "rootfs", "--arch", "s390x"))
                .containsExactly("PLT004");
    }

    @Test
    void aClientWithoutAnEngineNeedsNone() throws IOException {
        CommandsInProcess slipway =
                project("6.19.3", "native", "FROM --platform=linux/s390x node:22.11-bookworm\n" + REST);
        slipway.write("prisma/schema.prisma", schema("engineType = \"client\""));

        assertThat(found(slipway, "check")).isEmpty();
    }

    @Test
    void twoStagesOfOneCauseAreOneError() throws IOException {
        CommandsInProcess slipway = project(
                "5.22.0",
                "native",
                "FROM node:20.11-bookworm AS build\n" + REST
                        + "FROM node:20.11-bookworm-slim\nWORKDIR /app\nCOPY --from=build /app .\nCMD [\"node\", \"a.js\"]\n");

        JsonNode report = slipway.json("check");

        assertThat(report.findValuesAsText("rule")).contains("IMG001").doesNotContain("PLT005");
        assertThat(report.at("/findings/0/causes").toString()).contains("PLT005");
        assertThat(report.at("/findings/0/remedy").asText()).startsWith("Install it in both stages");
    }

    @Test
    void whatHasOneStageIsNotToldOfTwo() throws IOException {
        CommandsInProcess slipway = project("5.22.0", "native", "FROM node:20-alpine3.21\n" + REST);

        JsonNode finding = slipway.json("check").at("/findings/0");

        assertThat(finding.path("rule").asText()).isEqualTo("PLT005");
        assertThat(finding.path("remedy").asText()).startsWith("Install it: apk add --no-cache openssl.");
    }

    private CommandsInProcess project(String prisma, String targets, String dockerfile) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder);
        slipway.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"" + prisma + "\", \"prisma\": \"" + prisma + "\"}}");
        slipway.write("node_modules/@prisma/client/package.json", "{\"version\": \"" + prisma + "\"}");
        slipway.write("prisma/schema.prisma", schema("binaryTargets = [\"" + targets + "\"]"));
        slipway.write(".dockerignore", "node_modules\n");
        slipway.write("Dockerfile", dockerfile);
        return slipway;
    }

    private static String schema(String line) {
        return "generator client {\n  provider = \"prisma-client-js\"\n  " + line
                + "\n}\ndatasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n";
    }

    private static List<String> found(CommandsInProcess slipway, String... line) throws IOException {
        List<String> rules = new ArrayList<>();
        for (JsonNode each : slipway.json(line).path("findings")) {
            String rule = each.path("rule").asText();
            if (List.of("PLT004", "PLT005", "IMG001", "ENG006").contains(rule)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** An image of AWS Lambda runs nowhere else, and there each sandbox has a pool of its own. */
    @ParameterizedTest
    @CsvSource({
        "public.ecr.aws/lambda/nodejs:22, WARNING",
        "amazon/aws-lambda-nodejs:20,     WARNING",
        "node:22.11-bookworm,             NOTE",
    })
    void aBaseOfLambdaIsAFunction(String base, String severity) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("prisma/schema.prisma", """
                datasource db {
                  provider = "postgresql"
                  url      = "postgresql://u@db.example.com/d"
                }
                """);
        commands.write("Dockerfile", "FROM " + base + "\n" + REST);

        JsonNode findings = commands.json("check").path("findings");

        assertThat(findings)
                .filteredOn(each -> each.path("rule").asText().equals("URL003"))
                .extracting(each -> each.path("severity").asText().toUpperCase(Locale.ROOT))
                .containsExactly(severity);
    }
}
