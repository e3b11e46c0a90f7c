package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fly.toml says, as fly launch writes it and as people change it, and what is said of the image that it builds. */
class FlyCheckTest {
    private static final String HEAD = "app = 'shop'\nprimary_region = 'ams'\n\n";
    private static final String SERVICE = """

            [http_service]
              internal_port = 3000
              force_https = true
              auto_stop_machines = 'stop'
              auto_start_machines = true
              min_machines_running = 0
              processes = ['app']
              [http_service.concurrency]
                type = 'requests'
                soft_limit = 200
                hard_limit = 250

            [[vm]]
              memory = '1gb'
              cpu_kind = 'shared'
              cpus = 1
            """;
    private static final String BUILD = """
            FROM node:22-bookworm AS base
            WORKDIR /app
            FROM base AS build
            COPY package.json package-lock.json ./
            RUN npm ci
            COPY . .
            RUN npx prisma generate && npm run build
            """;
    private static final String WHOLE =
            BUILD + "FROM base\nCOPY --from=build /app /app\nCMD [\"npm\", \"run\", \"start\"]\n";
    private static final String PRUNED =
            BUILD.replace("npm run build", "npm run build && npm prune --omit=dev --legacy-peer-deps")
                    + "FROM base\nCOPY --from=build /app /app\nCMD [\"npm\", \"run\", \"start\"]\n";
    private static final String RELEASE = "[deploy]\n  release_command = 'npx prisma migrate deploy'\n";

    private final CommandsInProcess slipway;

    FlyCheckTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", """
                {
                  "name": "shop",
                  "scripts": {"build": "next build", "start": "next start", "migrate": "prisma migrate deploy"},
                  "dependencies": {"@prisma/client": "6.19.3", "next": "15.5.0"},
                  "devDependencies": {"prisma": "6.19.3"}
                }
                """);
        slipway.writeMigratedApp();
    }

    /** Each is a file of fly launch for an app with Prisma, with what its scanner or its user adds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[build]\n",
                "[build]\n  [build.args]\n    NODE_VERSION = '22'\n",
                "[build]\n  dockerfile = 'Dockerfile'\n",
                "[build]\n  dockerfile = \"./Dockerfile\"\n",
                "[build]\n  dockerfile = \"/Dockerfile\"\n",
                "[build]\n  dockerfile = './/./Dockerfile'\n  ignorefile = '/.dockerignore'\n",
                "[build]\n\n" + RELEASE,
                "[deploy]\n  release_command = 'npm run migrate'\n  strategy = 'bluegreen'\n",
                "[deploy]\n  release_command = \"sh -c 'npx prisma migrate deploy && npx prisma db seed'\"\n",
                "[processes]\n  app = 'npm run start'\n  worker = 'node worker.js'\n",
                "[env]\n  PORT = '3000'\n  NODE_ENV = 'production'\n",
                "kill_signal = 'SIGINT'\nkill_timeout = '5s'\n[experimental]\n  auto_rollback = true\n",
                "[[mounts]]\n  source = 'data'\n  destination = '/data'\n  auto_extend_size_threshold = 80\n",
                "console_command = '/bin/bash'\n[[statics]]\n  guest_path = '/app/public'\n  url_prefix = '/'\n",
                "swap_size_mb = 512\n[deploy]\n  seed_command = 'npx prisma db seed'\n"
            })
    void whatFlyLaunchWritesIsOneDestinationAndNoFinding(String middle) throws IOException {
        slipway.write("fly.toml", HEAD + middle + SERVICE);
        slipway.write("Dockerfile", WHOLE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly fly.toml");
        assertThat(findings(report)).isEmpty();
        assertThat(slipway.run("check").out()).contains("Fly.io node:22-bookworm x64");
    }

    /** Judged as a Dockerfile is that nobody says the platform of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM node:22-alpine3.22;WORKDIR /app;COPY --from=build /app . | error:IMG001:Dockerfile
            FROM node:22-bookworm-slim;WORKDIR /app;COPY --from=build /app . | error:IMG001:Dockerfile
            FROM node:latest;WORKDIR /app;COPY --from=build /app . | warning:IMG004:Dockerfile
            """)
    void theImageIsJudgedLikeAnyOther(String last, String found) throws IOException {
        String dockerfile = BUILD + last.replace(';', '\n') + "\nCMD [\"node\", \"server.js\"]\n";
        slipway.write("Dockerfile", dockerfile);
        List<String> alone = findings(slipway.json("check"));
        slipway.write("fly.toml", HEAD + SERVICE);

        assertThat(findings(slipway.json("check"))).isEqualTo(alone).contains(found);
    }

    @Test
    void aReleaseNeedsTheCommandLineThatIsPrunedAway() throws IOException {
        slipway.write("Dockerfile", PRUNED);
        slipway.write("fly.toml", HEAD + SERVICE);
        assertThat(findings(slipway.json("check"))).isEmpty();

        slipway.write("fly.toml", HEAD + RELEASE + SERVICE);
        assertThat(findings(slipway.json("check"))).containsExactly("error:IMG006:fly.toml");

        slipway.write("fly.toml", HEAD + RELEASE.replace("npx prisma migrate deploy", "npm run migrate") + SERVICE);
        assertThat(findings(slipway.json("check"))).containsExactly("error:IMG005:package.json");
    }

    @Test
    void aProcessGroupStartsInThePlaceOfTheImagesCommand() throws IOException {
        slipway.write("Dockerfile", PRUNED);
        slipway.write(
                "fly.toml", HEAD + "[processes]\n  app = 'npm run start'\n  jobs = \"npm run migrate\"\n" + SERVICE);

        assertThat(findings(slipway.json("check"))).containsExactly("error:IMG005:package.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd = ['npm', 'run', 'migrate']",
                "entrypoint = ['sh', '-c', 'npm run migrate && npm start']",
                "entrypoint = ['sh', '-c']\n  cmd = ['npm run migrate && npm start']",
                "exec = ['npm', 'run', 'migrate']\n  cmd = ['node', 'a.js']",
            })
    void whatAnExperimentStartsIsStartedToo(String start) throws IOException {
        slipway.write("Dockerfile", PRUNED);
        slipway.write("fly.toml", HEAD + "[experimental]\n  " + start + "\n" + SERVICE);

        assertThat(findings(slipway.json("check"))).containsExactly("error:IMG005:package.json");
    }

    @Test
    void theIgnoreFileThatIsNamedKeepsOut() throws IOException {
        Files.delete(slipway.file(".dockerignore"));
        slipway.write("Dockerfile", WHOLE);
        slipway.write("fly.toml", HEAD + SERVICE);
        assertThat(findings(slipway.json("check"))).contains("warning:IMG003:Dockerfile");

        slipway.write("deploy/fly.ignore", "node_modules\n.env\n");
        slipway.write("fly.toml", HEAD + "[build]\n  ignorefile = './deploy/fly.ignore'\n" + SERVICE);
        assertThat(findings(slipway.json("check"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly.json | {"app": "shop", "deploy": {"release_command": "npm run migrate"}}
            fly.yaml | {app: shop, deploy: {release_command: npm run migrate}}
            """)
    void anotherFormatSaysTheSame(String name, String text) throws IOException {
        slipway.write("Dockerfile", PRUNED);
        slipway.write(name, text + "\n");

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly " + name);
        assertThat(findings(report)).containsExactly("error:IMG005:package.json");
        slipway.write("fly.toml", HEAD + SERVICE);
        report = slipway.json("check");
        assertThat(targets(report)).containsExactly("fly fly.toml");
        assertThat(findings(report)).isEmpty();
    }

    @Test
    void theUrlThatItHandsOutIsTheOneThatIsJudged() throws IOException {
        slipway.write("Dockerfile", WHOLE);
        slipway.write(".env", "DATABASE_URL=postgresql://u:p@localhost/shop\n");
        slipway.write(
                "fly.toml",
                HEAD + "[env]\n  PORT = '3000'\n"
                        + "  DATABASE_URL = 'postgresql://u:secret@shop-db.flycast:5432/shop?connection_limit=x'\n"
                        + SERVICE);

        assertThat(slipway.run("datasource", "show").out()).contains("fly.toml:6", "shop-db.flycast");
        assertThat(slipway.run("datasource", "limit", "3").err())
                .contains("from fly.toml:6, where slipway writes no URL", "a secret of the platform");
        assertThat(findings(slipway.json("check"))).containsExactly("error:URL002:fly.toml");
    }

    @Test
    void aFileOfSqliteThatItHandsOutIsKnownToo() throws IOException {
        slipway.write(
                "prisma/schema.prisma", "datasource db {\n  provider = \"sqlite\"\n  url = env(\"DATABASE_URL\")\n}\n");
        slipway.write("fly.toml", HEAD + "[env]\n  DATABASE_URL = 'file:/data/shop.db'\n" + SERVICE);

        assertThat(slipway.run("datasource", "show").out()).contains("fly.toml:5", "file:/data/shop.db");
    }

    @Test
    void theDockerfileThatIsNamedIsTheOneThatIsJudged() throws IOException {
        slipway.write("deploy/Dockerfile.fly", WHOLE.replace("FROM base\n", "FROM node:22-alpine3.22\nWORKDIR /app\n"));
        slipway.write("fly.toml", HEAD + "[build]\n  dockerfile = 'deploy/Dockerfile.fly'\n" + SERVICE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly fly.toml");
        assertThat(findings(report)).containsExactly("error:IMG001:deploy/Dockerfile.fly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            release_command = 'npx prisma migrate deploy' | CMD ["node", "a.js"]   | error:URL015:fly.toml
            release_command = 'npm run migrate'           | CMD ["node", "a.js"]   | error:URL015:fly.toml
            release_command = 'node release.js'           | CMD ["node", "a.js"]   | ''
            strategy = 'rolling'                          | CMD ["node", "a.js"]   | ''
            release_command = 'npx prisma migrate deploy' | ENTRYPOINT litefs mount     | ''
            """)
    void aFileIsNotMigratedByARelease(String deploy, String start, String found) throws IOException {
        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                }
                datasource db {
                  provider = "sqlite"
                  url      = env("DATABASE_URL")
                }
                """);
        slipway.write("Dockerfile", WHOLE.replaceFirst("CMD .*", start));
        slipway.write("fly.toml", HEAD + "[deploy]\n  " + deploy + "\n" + SERVICE);

        assertThat(findings(slipway.json("check"))).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM --platform=linux/arm64 node:22-bookworm | error:PLT003:Dockerfile
            FROM --platform=linux/amd64 node:22-bookworm | ''
            """)
    void machinesStartNothingThatIsBuiltForAnotherCpu(String from, String found) throws IOException {
        slipway.write("Dockerfile", WHOLE.replace("FROM node:22-bookworm", from));
        slipway.write("fly.toml", HEAD + SERVICE);

        List<String> findings = findings(slipway.json("check"));

        assertThat(findings.stream().filter(each -> each.contains("PLT003")).toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
        Files.delete(slipway.file("fly.toml"));
        assertThat(findings(slipway.json("check", "--platform", "fly")).stream()
                        .filter(each -> each.contains("PLT003"))
                        .toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void aStageThatIsNotThereIsToldAndNothingPasses() throws IOException {
        slipway.write("Dockerfile", WHOLE);
        slipway.write("fly.toml", HEAD + "[build]\n  build-target = 'prod'\n" + SERVICE);

        assertThat(slipway.json("check").path("notChecked").findValuesAsText("why"))
                .anyMatch(why -> why.startsWith(
                        "fly.toml: build-target names the stage \"prod\", and Dockerfile has none of that name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "platform: fly\n"})
    void theTargetOfAnImageThatIsNamedIsJudgedWhoeverNamesThePlatform(String decided) throws IOException {
        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider      = "prisma-client-js"
                  binaryTargets = ["debian-openssl-3.0.x"]
                }
                """);
        slipway.write("fly.toml", HEAD + "[build]\n  image = 'node:22-alpine3.22'\n" + SERVICE);
        if (!decided.isEmpty()) {
            slipway.write("slipway.yaml", decided);
        }

        assertThat(findings(slipway.json("check"))).anyMatch(each -> each.startsWith("error:PLT001:"));
    }

    @Test
    void aNameThatIsNoneEndsNothing() throws IOException {
        slipway.write("fly.toml", HEAD + "[build]\n  dockerfile = \"a\\u0000b\"\n" + SERVICE);

        assertThat(slipway.run("check").out()).contains("Fly.io");
    }

    @Test
    void anotherDockerfileBesideItIsOfAnotherDestination() throws IOException {
        slipway.write("Dockerfile.fly", WHOLE);
        slipway.write("Dockerfile", WHOLE.replace("FROM base\n", "FROM node:22-alpine3.22\nWORKDIR /app\n"));
        slipway.write("fly.toml", HEAD + "[build]\n  dockerfile = 'Dockerfile.fly'\n" + RELEASE + SERVICE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly fly.toml", "image Dockerfile:8");
        assertThat(findings(report)).contains("error:IMG001:Dockerfile");
        assertThat(findings(slipway.json("check", "--platform", "fly"))).isEmpty();
    }

    @Test
    void whatIsBuiltElsewhereLeavesTheDockerfileToItself() throws IOException {
        slipway.write("Dockerfile", PRUNED);
        slipway.write("fly.toml", HEAD + "[build]\n  builder = 'heroku/builder:24'\n" + RELEASE + SERVICE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly fly.toml", "image Dockerfile:8");
        assertThat(findings(report)).isEmpty();
    }

    @Test
    void argumentsAndTheTargetOfTheBuildCount() throws IOException {
        slipway.write(
                "Dockerfile",
                "ARG BASE=node:22-bookworm\n" + WHOLE.replace("FROM base\n", "FROM ${BASE} AS app\nWORKDIR /app\n")
                        + "FROM node:22-alpine3.22 AS other\nCOPY --from=build /app /app\n");
        slipway.write("fly.toml", HEAD + "[build]\n  build-target = 'app'\n" + SERVICE);
        assertThat(findings(slipway.json("check"))).isEmpty();

        slipway.write(
                "fly.toml",
                HEAD + "[build]\n  build-target = 'app'\n  [build.args]\n    BASE = 'node:22-alpine3.22'\n" + SERVICE);
        assertThat(findings(slipway.json("check"))).containsExactly("error:IMG001:Dockerfile");
        assertThat(slipway.run("check").out()).contains("Fly.io node:22-alpine3.22 x64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[build]\n  image = 'ghcr.io/me/shop:latest'\n",
                "[build]\n  builder = 'paketobuildpacks/builder-jammy-base'\n",
                "[build]\n  dockerfile = 'https://example.com/Dockerfile'\n",
                "[build]\n  dockerfile = '../Dockerfile'\n",
                "[build]\n  dockerfile = 'Dockerfile.gone'\n"
            })
    void whatIsMadeElsewhereIsNotChecked(String build) throws IOException {
        slipway.write("fly.toml", HEAD + build + SERVICE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly fly.toml");
        assertThat(findings(report)).isEmpty();
        assertThat(report.at("/ready").isNull()).isTrue();
        assertThat(open(report)).contains("PLT001", "IMG005", "CON001");
    }

    @Test
    void anImageThatIsNamedIsWhatItRunsIn() throws IOException {
        slipway.write("fly.toml", HEAD + "[build]\n  image = 'node:22-alpine3.22'\n" + SERVICE);

        assertThat(slipway.run("check").out()).contains("Fly.io node:22-alpine3.22 x64", "linux-musl-openssl-3.0.x");
    }

    @Test
    void howManyMachinesThereAreStandsInNoFileButCanBeSaid() throws IOException {
        slipway.write("Dockerfile", WHOLE);
        slipway.write("fly.toml", HEAD + SERVICE);
        slipway.write(".env", "DATABASE_URL=postgresql://u:p@db.example.com/shop?connection_limit=10\n");

        assertThat(slipway.run("check", "--max-connections", "15").out())
                .contains("fly scale show")
                .doesNotContain("error    CON001");
        assertThat(findings(slipway.json("check", "--max-connections", "15", "--service", "app,replicas=2")))
                .contains("error:CON001:--service");
    }

    @Test
    void slipwayYamlSaysItToo() throws IOException {
        slipway.write("slipway.yaml", "platform: fly\n");
        slipway.write("Dockerfile", WHOLE);

        JsonNode report = slipway.json("check");

        assertThat(targets(report)).containsExactly("fly slipway.yaml:1");
        assertThat(findings(report)).isEmpty();
        Files.delete(slipway.file("slipway.yaml"));
        assertThat(targets(slipway.json("check"))).containsExactly("image Dockerfile:8");
        Ran named = slipway.run("check", "--platform", "fly", "--format", "json");
        assertThat(named.code()).isZero();
        assertThat(targets(named.json())).containsExactly("fly --platform");
    }

    @Test
    void theImageAloneCanBeJudgedAlso() throws IOException {
        slipway.write("fly.toml", HEAD + SERVICE);
        slipway.write("Dockerfile", WHOLE.replace("FROM base\n", "FROM node:22-alpine3.22\nWORKDIR /app\n"));

        Ran ran = slipway.run("check", "--platform", "image", "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(targets(ran.json())).containsExactly("image Dockerfile:8");
        assertThat(findings(ran.json())).containsExactly("error:IMG001:Dockerfile");
    }

    @Test
    void aFileThatCannotBeReadIsNotCheckedAndNoDockerfileStandsForIt() throws IOException {
        slipway.write("fly.toml", "app = 'shop\n");
        slipway.write("Dockerfile", WHOLE);

        Ran ran = slipway.run("check", "--format", "json");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(targets(ran.json())).contains("fly fly.toml");
        assertThat(findings(ran.json())).isEmpty();
    }

    private static List<String> targets(JsonNode report) {
        List<String> targets = new ArrayList<>();
        report.at("/targets")
                .forEach(each -> targets.add(
                        each.at("/platform").asText() + " " + each.at("/why").asText()));
        return targets;
    }

    private static List<String> open(JsonNode report) {
        List<String> rules = new ArrayList<>();
        report.at("/notChecked").forEach(each -> rules.add(each.at("/rule").asText()));
        return rules;
    }

    private static List<String> findings(JsonNode report) {
        List<String> findings = new ArrayList<>();
        report.at("/findings")
                .forEach(each -> findings.add(each.at("/severity").asText() + ":"
                        + each.at("/rule").asText() + ":"
                        + each.at("/evidence/0/file").asText()));
        return findings;
    }
}
