package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a Dockerfile, and what is not: each pair differs in the one thing. */
class DockerfileCheckTest {
    private static final String BUILD = """
            FROM node:22-bookworm AS build
            WORKDIR /app
            COPY package.json package-lock.json ./
            RUN npm ci
            COPY . .
            RUN npx prisma generate && npx tsc
            """;
    private static final String LAST = "FROM node:22-bookworm\nWORKDIR /app\n";
    private static final String START = "CMD [\"node\", \"dist/server.js\"]\n";
    private static final String MIGRATES = "CMD npx --no-install prisma migrate deploy && node dist/server.js\n";
    private static final String ONE =
            "FROM node:22-bookworm\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npx prisma generate\n";

    private CommandsInProcess slipway;

    DockerfileCheckTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", """
                {
                  "scripts": {"start": "node dist/server.js", "start:all": "prisma migrate deploy && node dist/server.js"},
                  "dependencies": {"@prisma/client": "6.19.3"},
                  "devDependencies": {"prisma": "6.19.3", "typescript": "5.9.0"}
                }
                """);
        slipway.writeMigratedApp();
    }

    /**
     * A Dockerfile.
     *
     * @param finds rules with their severities and lines, with blanks between; of none where it is empty
     */
    record Case(String finds, String dockerfile) {
        /** The same with the first of one text in place of another. */
        Case changed(String from, String to) {
            return new Case(finds, dockerfile.replaceFirst(from, to));
        }
    }

    private static Case of(String finds, String... parts) {
        return new Case(finds, String.join("", parts));
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of("", BUILD, LAST, "COPY --from=build /app ./\n", START),
                of("", BUILD, LAST, "COPY --from=0 /app .\n", START),
                of("", BUILD, "FROM build\n", START),
                of("", ONE, START),
                of("", ONE, MIGRATES),
                of("", ONE, "CMD npm run start:all\n"),
                // IMG001: other C library, other OpenSSL, none at all.
                of("error:IMG001:9", BUILD, "FROM node:22-alpine3.22\nWORKDIR /app\nCOPY --from=build /app .\n", START),
                of("error:IMG001:9", BUILD, "FROM node:22-bullseye\nWORKDIR /app\nCOPY --from=build /app .\n", START),
                of(
                        "error:IMG001:9",
                        BUILD,
                        "FROM node:22-bookworm-slim\nWORKDIR /app\nCOPY --from=build /app .\n",
                        START),
                of(
                        "",
                        BUILD,
                        "FROM node:22-bookworm-slim\nRUN apt-get update && apt-get install -y openssl\nWORKDIR /app\nCOPY --from=build /app .\n",
                        START),
                of(
                        "",
                        BUILD,
                        "FROM node:22-bookworm-slim\nWORKDIR /app\nRUN apt-get update -y \\\n  && apt-get install -y --no-install-recommends openssl ca-certificates\nCOPY --from=build /app .\n",
                        START),
                of("", BUILD, "FROM node:20-bookworm\nWORKDIR /app\nCOPY --from=build /app .\n", START),
                of(
                                "error:IMG001:9",
                                BUILD,
                                "FROM --platform=linux/arm64 node:22-bookworm\nWORKDIR /app\nCOPY --from=build /app .\n",
                                START)
                        .changed("FROM node", "FROM --platform=linux/amd64 node"),
                of("", BUILD, "FROM nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\n"),
                of(
                        "",
                        BUILD,
                        "FROM gcr.io/distroless/nodejs22-debian12\nWORKDIR /app\nCOPY --from=build /app .\nCMD [\"dist/server.js\"]\n"),
                // IMG002: the client stays behind.
                of(
                        "error:IMG002:7",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY --from=build /app/node_modules/.prisma ./node_modules/.prisma\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY --from=build /app/node_modules/.prisma/client ./node_modules/.prisma/client/\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json prisma ./\nCOPY prisma prisma\nRUN npm ci --omit=dev && npx prisma@6.19.3 generate\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json ./\nCOPY prisma ./prisma\nRUN npm ci\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "error:IMG002:7",
                        BUILD,
                        LAST,
                        "COPY package.json package-lock.json ./\nCOPY prisma ./prisma\nRUN npm ci --ignore-scripts\nCOPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "error:IMG002:7",
                        BUILD,
                        LAST,
                        "COPY --from=build /app/node_modules/@prisma ./node_modules/@prisma\nCOPY --from=build /app/dist ./dist\n",
                        START),
                // What a bundler does is not followed.
                of(
                        "",
                        BUILD.replace("npx tsc", "npx esbuild src/server.ts --bundle"),
                        LAST,
                        "COPY --from=build /app/dist ./dist\n",
                        START),
                of(
                        "",
                        BUILD.replace("npx tsc", "npx next build"),
                        LAST,
                        "COPY --from=build /app/.next/standalone ./\nCMD [\"node\", \"server.js\"]\n"),
                of("", BUILD, "RUN ./bundle.sh\n", LAST, "COPY --from=build /app/out ./\n", START),
                of("", BUILD, "RUN pnpm deploy --prod /out\n", LAST, "COPY --from=build /out ./\n", START),
                // IMG004: tags.
                of("warning:IMG004:1", ONE.replace("22-bookworm", "22-alpine"), START),
                of("warning:IMG004:1", ONE.replace("node:22-bookworm", "node"), START),
                of("warning:IMG004:1", ONE.replace("node:22-bookworm", "node:lts-slim"), START),
                of("", ONE.replace("node:22-bookworm", "node:22@sha256:" + "0".repeat(64)), START),
                of("", ONE.replace("22-bookworm", "22.12.0-alpine3.21"), START),
                of("", ONE.replace("22-bookworm", "20-alpine"), START),
                of("", "FROM node AS unused\n", ONE, START),
                // IMG005: what the start needs.
                of(
                        "error:IMG005:7",
                        ONE.replace("npm ci", "npm ci --omit=dev --legacy-peer-deps")
                                .replace("npx prisma", "npx prisma@6.19.3"),
                        MIGRATES),
                of("error:IMG005:8", ONE, MIGRATES)
                        .changed("RUN npm ci", "ENV NODE_ENV=production\nRUN npm ci --legacy-peer-deps")
                        .changed("npx prisma gen", "npx prisma@6.19.3 gen"),
                of("error:IMG005:8", ONE, "RUN npm prune --omit=dev --legacy-peer-deps\n", MIGRATES),
                // The client names the command line as its peer: npm keeps it, from 7 on.
                of("", ONE, "RUN npm prune --omit=dev\n", MIGRATES),
                of("error:IMG005:8", ONE.replace("22-bookworm", "14-buster"), "RUN npm prune --omit=dev\n", MIGRATES),
                of(
                        "error:IMG005:12",
                        BUILD,
                        LAST,
                        "COPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/dist ./dist\nCOPY package.json ./\n",
                        MIGRATES),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/dist ./dist\nCOPY prisma ./prisma\n",
                        MIGRATES),
                of(
                        "",
                        BUILD,
                        LAST,
                        "COPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/prisma ./prisma\nCOPY --from=build /app/dist ./dist\n",
                        MIGRATES),
                // IMG006: no version.
                of("error:IMG006:6", ONE.replace("npm ci", "npm ci --omit=dev --legacy-peer-deps"), START),
                of("", ONE.replace("npm ci", "npm ci --omit=dev").replace("npx prisma", "npx prisma@6.19.3"), START),
                of("error:IMG006:6", ONE.replace("npx prisma", "yarn dlx prisma"), START),
                of("", ONE.replace("npx prisma", "./node_modules/.bin/prisma"), START),
                of("", ONE.replace("npm ci", "npm ci --omit=dev && npm install -g prisma@6.19.3"), START),
                // IMG009: a failure that is ignored.
                of("warning:IMG009:7", ONE, "CMD npx prisma migrate deploy; node dist/server.js\n"),
                of("", ONE, "CMD npx prisma migrate deploy\n"),
                // IMG009: no database is there while the image is built.
                of("warning:IMG009:7", ONE, "RUN npx prisma migrate deploy\n", START),
                of("warning:IMG009:2", ONE, "RUN npm run start:all\n", START),
                of("warning:IMG009:6", BUILD.replace("npx tsc", "npx prisma db push"), "FROM build\n", START),
                of("", "FROM node:22-bookworm AS test\nRUN npx prisma@6.19.3 migrate deploy\n", ONE, START),
                of(
                        "warning:IMG009:7",
                        ONE,
                        "CMD [\"sh\", \"-c\", \"npx prisma db push || true && node dist/server.js\"]\n"),
                of("", ONE, "ENTRYPOINT [\"tini\", \"--\"]\n", START),
                // ENG009: the engine of the stage that installs.
                of(
                        "error:ENG009:12 error:IMG001:9",
                        BUILD,
                        "FROM node:22-alpine3.22\nWORKDIR /app\nCOPY --from=build /app .\nRUN chown -R node /app\nUSER node\n",
                        MIGRATES),
                of(
                        "error:IMG001:10",
                        BUILD.replace(
                                "RUN npm ci",
                                "ENV PRISMA_CLI_BINARY_TARGETS=native,linux-musl-openssl-3.0.x\nRUN npm ci"),
                        "FROM node:22-alpine3.22\nWORKDIR /app\nCOPY --from=build /app .\n",
                        MIGRATES),
                of(
                        "error:IMG001:9",
                        BUILD.replace("RUN npm ci", "RUN PRISMA_CLI_BINARY_TARGETS=linux-musl-openssl-3.0.x npm ci"),
                        "FROM node:22-alpine3.22\nWORKDIR /app\nCOPY --from=build /app .\n",
                        MIGRATES));
    }

    /** As npm writes of a package that is nobody's peer, or where it was told not to look at peers. */
    @ParameterizedTest
    @CsvSource({"dev, error:IMG005:7", "devOptional, ''"})
    void theLockSaysWhetherTheCommandLineIsForDevelopmentAlone(String kind, String finds) throws IOException {
        slipway.write("package-lock.json", """
                {
                  "lockfileVersion": 3,
                  "packages": {
                    "node_modules/prisma": {
                      "version": "6.19.3",
                      "%s": true
                    }
                  }
                }
                """.formatted(kind));
        slipway.write(
                "Dockerfile",
                ONE.replace("npm ci", "npm ci --omit=dev").replace("npx prisma", "npx prisma@6.19.3") + MIGRATES);

        assertThat(String.join(" ", found())).isEqualTo(finds);
    }

    @Test
    void theCommandLineOfAProjectBelowIsThere() throws IOException {
        slipway.write("backend/package.json", """
                {"dependencies": {"@prisma/client": "6.19.3"}, "devDependencies": {"prisma": "6.19.3"}}
                """);
        slipway.write("package.json", "{\"name\": \"all\"}");
        slipway.write("Dockerfile", """
                FROM node:22-bookworm
                WORKDIR /app
                COPY backend/package.json backend/package-lock.json ./
                RUN npm ci
                COPY ./backend .
                RUN npx prisma generate && npm prune --omit=dev
                CMD ["sh", "-c", "npx prisma migrate deploy && node dist/server.js"]
                """);

        assertThat(found()).noneMatch(each -> each.contains("IMG006"));
    }

    @Test
    void aBuildMayMakeTheFileOfADatabase() throws IOException {
        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                }

                datasource db {
                  provider = "sqlite"
                  url      = "file:/app/app.db"
                }
                """);
        slipway.write("Dockerfile", ONE + "RUN npx prisma migrate deploy\n" + START);

        assertThat(found()).isEmpty();
    }

    private List<String> found(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("check"));
        line.addAll(List.of(options));
        JsonNode report = slipway.json(line.toArray(String[]::new));
        List<String> found = new ArrayList<>();
        for (JsonNode each : report.path("findings")) {
            String rule = each.path("rule").asText();
            if (rule.startsWith("IMG") || List.of("ENG009", "GEN001", "PLT001").contains(rule)) {
                found.add(each.path("severity").asText() + ":" + rule + ":"
                        + each.at("/evidence/0/line").asInt());
            }
        }
        return found.stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "node:22, node:22-bookworm",
        "node:22-alpine, node:22-alpine3.24",
        "node:26-slim, node:26-trixie-slim",
        "node:lts, node:26-trixie"
    })
    void aTagThatStaysMeansTheSameSystem(String moves, String stays) throws IOException {
        slipway.write("Dockerfile", ONE.replace("node:22-bookworm", moves) + START);

        assertThat(slipway.json("check").at("/findings/0/remedy").asText()).contains("as " + stays + ",");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsJudgedByItsLines(Case one) throws IOException {
        slipway.write("Dockerfile", one.dockerfile());

        assertThat(String.join(" ", found())).isEqualTo(one.finds());
    }

    @Test
    void hostModulesComeInWhereNothingKeepsThemOut() throws IOException {
        slipway.write("Dockerfile", ONE + START);
        assertThat(found()).isEmpty();

        slipway.write(".dockerignore", "dist\n");
        assertThat(found()).containsExactly("warning:IMG003:5");

        slipway.write("node_modules/@prisma/engines/schema-engine-debian-openssl-3.0.x", "x");
        assertThat(found()).containsExactly("error:IMG003:5");

        slipway.write("Dockerfile.dockerignore", "**/node_modules\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void anInstallationThatBeginsAnewTakesHostModulesAway() throws IOException {
        Files.delete(slipway.file(".dockerignore"));
        slipway.write(
                "Dockerfile",
                "FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\nRUN npm ci && npx prisma generate\n" + START);

        assertThat(found()).isEmpty();
    }

    @Test
    void theIgnoreFileIsMadeAndKeptAsItIs() throws IOException {
        slipway.write(".dockerignore", "# mine\r\ndist\r\n.env");
        slipway.write("Dockerfile", ONE + START);

        String diff = slipway.run("check", "--fix", "--dry-run").out();
        assertThat(diff).contains("+node_modules");
        assertThat(slipway.text(".dockerignore")).isEqualTo("# mine\r\ndist\r\n.env");

        slipway.run("check", "--fix");
        assertThat(slipway.text(".dockerignore")).isEqualTo("# mine\r\ndist\r\n.env\r\nnode_modules\r\n");

        slipway.run("check", "--fix");
        assertThat(slipway.text(".dockerignore")).isEqualTo("# mine\r\ndist\r\n.env\r\nnode_modules\r\n");
        assertThat(found()).isEmpty();

        Files.delete(slipway.file(".dockerignore"));
        slipway.run("check", "--fix");
        assertThat(slipway.text(".dockerignore")).isEqualTo("node_modules\n");
    }

    @Test
    void servicesOfComposeStartOtherThingsInTheSameImage() throws IOException {
        slipway.write(
                "Dockerfile",
                ONE.replace("npm ci", "npm ci --omit=dev --legacy-peer-deps").replace("npx prisma", "npx prisma@6.19.3")
                        + START);
        slipway.write("compose.yaml", """
                services:
                  migrate:
                    build: .
                    command: npx --no-install prisma migrate deploy
                  dev:
                    build: .
                    volumes: [".:/app"]
                    command: npx prisma studio
                  worker:
                    build: {context: ., target: other}
                    command: npx prisma studio
                """);

        assertThat(found()).containsExactly("error:IMG005:4");
    }

    /** Of a stage that is not the last, or of a file of another name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            build: {context: ., target: prod} | warning:IMG004:1
            build: {context: ./, dockerfile: ./Dockerfile.prod} | warning:IMG004:2
            build: {dockerfile: Dockerfile.prod, args: {BASE: 'node:22-bookworm'}} | ''
            build: {dockerfile: Dockerfile.prod, args: ['BASE=node:22-bookworm']} | ''
            build: {context: ., target: dev} | ''
            build: {context: ., target: prod}, volumes: ['.:/app'] | ''
            build: {context: ., dockerfile_inline: FROM scratch} | ''
            build: {context: web, target: prod} | ''
            build: . | ''
            """)
    void whatComposeBuildsIsJudgedBesideWhatTheDockerfileEndsWith(String build, String expected) throws IOException {
        slipway.write("Dockerfile", ONE.replace("22-bookworm", "22-slim AS prod") + ONE.replace("worm", "worm AS dev"));
        slipway.write("Dockerfile.prod", "ARG BASE=node:22-slim\n" + ONE.replace("node:22-bookworm", "${BASE}"));
        slipway.write(".dockerignore", "node_modules\n");
        slipway.write(
                "compose.yaml",
                "services: {api: {" + build
                        + ", environment: {DATABASE_URL: 'postgresql://u:p@db/app?connection_limit=1'}}}");

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    /** Of the same Dockerfile what compose gives it, and not its defaults. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node:22-bookworm | node:22-slim     | warning:IMG004:2
            node:22-slim     | node:22-bookworm | ''
            """)
    void whatComposeBuildsHasItsArguments(String standard, String given, String expected) throws IOException {
        slipway.write("Dockerfile", "ARG BASE=" + standard + "\n" + ONE.replace("node:22-bookworm", "${BASE}"));
        slipway.write(".dockerignore", "node_modules\n");
        slipway.write(
                "compose.yaml",
                "services: {api: {build: {context: ., args: {BASE: '" + given
                        + "'}}, environment: {DATABASE_URL: 'postgresql://u:p@db/app?connection_limit=1'}}}");

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    @Test
    void enginesThatAnInstallationMayHaveLeftOutAreNotTakenToBeThere() throws IOException {
        slipway.write("Dockerfile", ONE + MIGRATES);
        assertThat(slipway.json("check").path("passed").toString()).contains("ENG009");

        slipway.write("Dockerfile", ONE.replace("npm ci", "npm ci --ignore-scripts") + MIGRATES);
        assertThat(slipway.json("check").path("passed").toString()).doesNotContain("ENG009");
        assertThat(slipway.json("check").path("notChecked").toString()).contains("ENG009");
    }

    @Test
    void replicasThatMigrateAreSeveral() throws IOException {
        slipway.write("Dockerfile", ONE + "CMD npx prisma migrate deploy && node dist/server.js\n");
        String manifest = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: %d
                  template: {spec: {containers: [{name: web, image: web}]}}
                """;

        slipway.write("k8s/web.yaml", manifest.formatted(1));
        assertThat(found()).isEmpty();

        slipway.write("k8s/web.yaml", manifest.formatted(3));
        assertThat(found()).containsExactly("warning:IMG009:7");
    }

    @Test
    void aStartScriptIsFollowedFromTheProject() throws IOException {
        slipway.write("Dockerfile", ONE + "COPY docker/entry.sh /usr/local/bin/\nENTRYPOINT [\"entry.sh\"]\n" + START);
        assertThat(slipway.json("check").path("notChecked").toString()).contains("entry.sh, which is not at hand");

        slipway.write("docker/entry.sh", "#!/bin/sh\nnpx prisma migrate deploy\nexec \"$@\"\n");
        assertThat(found()).containsExactly("warning:IMG009:2");

        slipway.write("docker/entry.sh", "#!/bin/sh\nset -e\nnpx prisma migrate deploy\nexec \"$@\"\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void aPackageOfAWorkspaceIsBuiltFromItsRoot() throws IOException {
        CommandsInProcess root = new CommandsInProcess(
                slipway.file("w"), Map.of("HOME", slipway.folder().toString()));
        root.write("pnpm-workspace.yaml", "packages:\n  - apps/*\n");
        root.write("package.json", "{\"private\": true}\n");
        root.write(".dockerignore", "**/node_modules\n");
        for (String file : List.of("package.json", "prisma/schema.prisma", "prisma/migrations/migration_lock.toml")) {
            root.write("apps/api/" + file, slipway.text(file));
        }
        root.write("apps/api/Dockerfile", """
                FROM node:22-bookworm AS build
                WORKDIR /repository
                COPY . .
                RUN pnpm install --frozen-lockfile && pnpm --filter api deploy --prod /app

                FROM node:22-bookworm
                WORKDIR /app
                COPY --from=build /app .
                CMD npx prisma migrate deploy && node dist/server.js
                """);
        slipway = root.in("apps/api");

        assertThat(found()).isEmpty();

        root.write(".dockerignore", "dist\n");
        assertThat(found()).containsExactly("warning:IMG003:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            COPY package.json ./|RUN npm ci|COPY . .|RUN npx tsc; error:GEN001:4
            COPY package.json ./|RUN npm ci --ignore-scripts|COPY . .|RUN npx tsc; error:GEN001:4
            COPY package.json ./|COPY prisma prisma|RUN npm ci --ignore-scripts|COPY . .; error:GEN001:5
            COPY package.json ./|COPY prisma prisma|RUN npm ci|COPY . .|RUN npx tsc; ''
            COPY package.json ./|RUN npm ci|COPY . .|RUN npx prisma generate; ''
            COPY package.json ./|RUN npm ci|COPY . .|RUN ./build.sh; ''
            """)
    void aClientThatNoLineGeneratesIsNotThere(String lines, String expected) throws IOException {
        slipway.write("Dockerfile", "FROM node:22-bookworm\nWORKDIR /app\n" + lines.replace('|', '\n') + "\n" + START);

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    /** Compose in a folder above may start it, and generate first. */
    @Test
    void whatAnImageWithoutAStartGeneratesIsNotKnown() throws IOException {
        slipway.write(
                "Dockerfile", "FROM node:22-bookworm\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nCOPY . .\n");

        assertThat(found()).isEmpty();
        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("GEN001", "no file at hand says what the image starts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"native; true; ''", "debian-openssl-3.0.x; true; ''", "rhel-openssl-3.0.x; false; error:PLT001:3"})
    void theTargetOfAnImageIsThatOfItsLastStageWithWhatIsInstalledThere(String target, boolean passed, String expected)
            throws IOException {
        slipway.write(
                "prisma/schema.prisma",
                slipway.text("prisma/schema.prisma")
                        .replace("-client-js\"\n", "-client-js\"\n  binaryTargets = [\"" + target + "\"]\n"));
        String slim = "node:22-bookworm-slim\nRUN apt-get update && apt-get install -y openssl\n";
        slipway.write("Dockerfile", ONE.replace("node:22-bookworm\n", slim) + START);

        assertThat(String.join(" ", found())).isEqualTo(expected);
        assertThat(slipway.json("check").path("passed").toString().contains("PLT001"))
                .isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            COPY prisma/schema/*.prisma prisma/schema/|COPY prisma/schema/migrations prisma/schema/migrations; ''
            COPY prisma/schema/main.prisma prisma/schema/main.prisma|COPY prisma/schema/migrations prisma/schema/migrations; ''
            COPY prisma/schema prisma/schema; ''
            COPY prisma/schema/main.prisma prisma/schema/; lacks the migrations
            COPY prisma/schema/migrations prisma/schema/migrations; lacks the schema
            """)
    void aSchemaThatIsAFolderComesWithItsFilesAndItsMigrationsLieInIt(String lines, String lacks) throws IOException {
        String schema = slipway.text("prisma/schema.prisma");
        Files.delete(slipway.file("prisma/schema.prisma"));
        slipway.write("prisma/schema/main.prisma", schema);
        slipway.write("prisma/schema/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
        slipway.write("prisma.config.ts", "export default {schema: 'prisma/schema'};\n");
        slipway.write(
                "Dockerfile",
                BUILD + LAST
                        + "COPY --from=build /app/node_modules ./node_modules\nCOPY package.json prisma.config.ts ./\n"
                        + lines.replace('|', '\n') + "\n" + MIGRATES);

        List<String> told = slipway.json("check").path("findings").findParents("rule").stream()
                .filter(each -> each.path("rule").asText().equals("IMG005"))
                .map(each -> each.path("message").asText())
                .toList();

        if (lacks.isEmpty()) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().asString().endsWith(lacks + ".");
        }
    }

    @Test
    void secretsOfAStartAreNotShown() throws IOException {
        slipway.write(
                "Dockerfile",
                ONE + "CMD DATABASE_URL=postgresql://u:hunter2secret@h/d npx prisma migrate deploy; node x\n");

        assertThat(slipway.run("check").out()).contains("IMG009").doesNotContain("hunter2secret");
        assertThat(slipway.run("check", "--format", "json").out()).doesNotContain("hunter2secret");
    }
}
