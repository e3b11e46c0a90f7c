package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one more command of a build takes away, brings, or leaves open. */
class DockerStepsTest {
    private static final String IMAGE = "FROM node:22-bookworm\nWORKDIR /app\n";
    private static final String START = "CMD npx --no-install prisma migrate deploy && node dist/server.js\n";

    private final CommandsInProcess slipway;

    DockerStepsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        hook("");
        slipway.writeMigratedApp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a command behind npm ci and prisma generate       | rules   | what is left open
            true                                                |         |
            rm -rf node_modules/.prisma                         | GEN001  |
            rm -rf ./node_modules/.prisma dist                  | GEN001  |
            rm -rf node_modules/other /tmp/*                    |         |
            rm -rf node_modules                                 | GEN001 IMG005 |
            rm -rf node_modules/*                               | GEN001 IMG005 |
            rm -rf node_modules/.prisma/*                       | GEN001  |
            rm -rf node_modules/.prisma/client                  | GEN001  |
            rm -rf node_modules/.prisma/client/*                | GEN001  |
            rm -rf node_modules/.pris*                          | GEN001  |
            rm -rf node_modules/@prisma                         | GEN001  |
            rm -rf node_modules/@types /app/dist/* *.log        |         |
            npx rimraf node_modules/.prisma                     | GEN001  |
            npx rimraf dist                                     |         |
            rm node_modules/.prisma/client/libquery_engine-*    |         | leaves of the generated client is enough
            rm -rf node_modules/@prisma/engines                 |         | whether the schema engine is in the image
            rm -rf node_modules && npm ci && npx prisma generate |        |
            rm -rf node_modules && npm ci --omit=dev            |         |
            npx tsup && rm -rf node_modules                     | IMG005  | is in what is built
            cd / && rm -rf node_modules                         |         |
            rm -rf node_modules/prisma                          | IMG005  |
            rm -rf node_modules/.prisma && make build           |         | what "make" does is not followed
            rm -rf node_modules/.prisma && yarn audit           | GEN001  |
            rm -rf node_modules/.prisma && yarn something       |         | what "yarn something" does is not followed
            rm -rf node_modules/.prisma && npm run build        |         | "npm run build"
            rm -rf node_modules/.prisma && pnpm --filter db x   |         | it runs a script of another package
            npm prune                                           |         |
            npm prune --production=false                        |         |
            npm prune --omit=dev                                |         |
            npm prune --omit=dev --legacy-peer-deps             | IMG005  |
            npm prune --omit=dev --omit=optional                | IMG005  |
            export NODE_ENV=production && npm prune             |         |
            export NODE_ENV=production && npm prune --legacy-peer-deps | IMG005 |
            pnpm prune --prod                                   | IMG005  |
            export NODE_ENV=development && npm prune            |         |
            export NODE_ENV=production && npm prune --include=dev |       |
            npm prune --production --legacy-peer-deps && npm i -g prisma |         |
            npm prune --production --no-optional && npm i -g typescript | IMG005 |
            npm prune --production --legacy-peer-deps && npm i prisma@6.19.3 |         |
            npm prune --production && npm ci                    |         |
            npm ci --omit=dev                                   |         |
            npm ci --omit=dev --legacy-peer-deps                | GEN001 IMG005 |
            export NPM_CONFIG_LEGACY_PEER_DEPS=true && npm ci --omit=dev | GEN001 IMG005 |
            npm ci && npx prisma generate                       |         |
            npm ci --ignore-scripts && npx prisma generate --schema prisma/schema.prisma | |
            npm ci --ignore-scripts && npx prisma generate --generator client |  |
            npm install --omit=dev                              |         |
            npm install --omit=dev --legacy-peer-deps           | IMG005  |
            yarn install --production                           |         |
            bun install --production                            | IMG005  |
            yarn workspaces focus --all --production            | IMG005  |
            npm install express                                 |         |
            npm ci --ignore-scripts && npx prisma format --schema prisma/schema.prisma | GEN001 |
            cd / && npm prune --omit=dev --legacy-peer-deps     | IMG005  |
            """)
    void aCommandChangesWhatIsThere(String command, String rules, String open) throws IOException {
        JsonNode report = check("RUN npm ci\nCOPY . .\nRUN npx prisma generate\nRUN " + command + "\n");

        assertThat(String.join(" ", rules(report))).as(report.toString()).isEqualTo(rules == null ? "" : rules);
        if (open != null) {
            assertThat(report.path("notChecked").findValuesAsText("why")).anyMatch(why -> why.contains(open));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # the script postinstall | how it is installed                 | rules
            prisma generate          | COPY . .;RUN npm ci                 |
            prisma generate          | RUN npm ci;COPY . .                 | GEN001
            prisma generate          | COPY . .;RUN npm ci --ignore-scripts | GEN001
            -                        | COPY . .;RUN npm ci                 |
            -                        | COPY . .;RUN npm ci --ignore-scripts | GEN001
            -                        | COPY . .;RUN yarn                   |
            husky                    | COPY . .;RUN npm ci --ignore-scripts && npx prisma generate |
            prisma generate          | COPY . .;RUN npm ci --ignore-scripts && npm i --omit dev |
            prisma migrate deploy    | COPY . .;RUN npm ci && npx prisma generate | IMG009
            prisma migrate deploy    | COPY . .;RUN npm ci --ignore-scripts && npx prisma generate && npm i -D --no-audit pm2@6 |
            -                        | COPY . .;RUN npm ci --ignore-scripts && npm i typescript    | GEN001
            -                        | COPY . .;RUN npm ci --ignore-scripts;RUN npm i --force      | GEN001
            -                        | COPY . .;RUN npm ci --ignore-scripts && npm i @prisma/client@6.19.2 |
            -                        | COPY . .;RUN npm ci --ignore-scripts && npm ci              |
            -                        | COPY . .;RUN npm ci --ignore-scripts && rm -rf node_modules && npm i |
            -                        | COPY . .;RUN yarn --ignore-scripts && yarn add typescript   | GEN001
            -                        | COPY . .;RUN yarn --ignore-scripts && yarn install --force  |
            -                        | RUN pnpm i;COPY . .;RUN pnpm i                              | GEN001
            -                        | COPY . .;RUN pnpm i                                         |
            -                        | COPY . .;RUN pnpm i;RUN pnpm add typescript                 |
            prisma generate          | COPY . .;RUN pnpm i --ignore-scripts && pnpm add typescript | GEN001
            prisma generate          | COPY . .;RUN bun i --ignore-scripts && bun add typescript   |
            """)
    void whatAnInstallationRunsGenerates(String script, String lines, String rules) throws IOException {
        hook(script == null ? "" : script);

        assertThat(String.join(" ", rules(check(lines.replace(';', '\n') + "\n"))))
                .isEqualTo(rules == null ? "" : rules);
    }

    /** Its engines are in a package of their own, which no installation for production brings. */
    @Test
    void aCommandLineThatIsCopiedAloneMayHaveNoEngines() throws IOException {
        JsonNode report = check("""
                COPY . .
                RUN npm ci && npx prisma generate
                FROM node:22-bookworm
                WORKDIR /app
                COPY package.json prisma ./
                RUN npm ci --omit=dev
                COPY --from=0 /app/prisma prisma
                COPY --from=0 /app/node_modules/.prisma node_modules/.prisma
                COPY --from=0 /app/node_modules/prisma node_modules/prisma
                """);

        assertThat(report.path("passed").toString()).doesNotContain("ENG009");
        assertThat(report.path("notChecked").toString()).contains("whether the schema engine is in the image");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .prisma          | whether @prisma/client
            .prisma node_modules/@prisma | -
            ''               | -
            """)
    void aClientNeedsThePackageThatLoadsIt(String copied, String open) throws IOException {
        StringBuilder lines =
                new StringBuilder("COPY . .\nRUN npm ci && npx prisma generate\nFROM node:22-bookworm\nWORKDIR /app\n");
        for (String each : ("node_modules/" + copied).split(" ", -1)) {
            lines.append("COPY --from=0 /app/" + each + " " + each + "\n");
        }

        JsonNode report = check(lines.toString());

        assertThat(report.path("notChecked").toString().contains("whether @prisma/client"))
                .isEqualTo(!open.equals("-"));
    }

    @Test
    void aSchemaThatIsLeftOutIsNotThereToGenerateFrom() throws IOException {
        slipway.write(".dockerignore", "node_modules\nprisma\n");

        assertThat(check("RUN npm ci --ignore-scripts\nCOPY . .\nRUN npx prisma generate\n")
                        .path("findings")
                        .toString())
                .contains("Dockerfile:6 generates the client, and .dockerignore leaves the schema out.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # behind a stage build that generates                                                         | rules
            FROM build;RUN rm -rf node_modules/.prisma                                                     | GEN001
            FROM node:22-bookworm;WORKDIR /app;COPY --from=build /app .;RUN rm -rf node_modules/.prisma    | GEN001
            FROM node:22-bookworm;WORKDIR /app;RUN rm -rf node_modules;COPY --from=build /app .            |
            FROM build;RUN rm -rf node_modules;COPY --from=build /app/node_modules node_modules            |
            FROM node:22-bookworm;WORKDIR /app;COPY --from=build --exclude=node_modules /app .             | IMG002 IMG005
            FROM node:22-bookworm;WORKDIR /app;COPY --from=build --exclude=*.md --exclude=src /app .       |
            FROM build AS other;RUN rm -rf node_modules;FROM build                                         |
            """)
    void whatOneStageTakesAwayAnotherHas(String lines, String rules) throws IOException {
        slipway.write(
                "Dockerfile",
                IMAGE.replace("bookworm", "bookworm AS build") + "COPY . .\nRUN npm ci && npx prisma generate\n"
                        + lines.replace(';', '\n') + "\n" + START);

        assertThat(String.join(" ", rules(slipway.json("check")))).isEqualTo(rules == null ? "" : rules);
    }

    /** "Could not find Prisma Schema", says the build. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npx prisma generate;COPY . .                                        | Dockerfile:4 generates the client before
            RUN npm ci && npx prisma generate;COPY prisma ./prisma;COPY . .         | Dockerfile:4 generates the client before
            COPY . .;RUN npx prisma generate                                        |
            COPY prisma ./prisma/;RUN npx prisma generate;COPY . .                  |
            COPY prism* ./prisma/;RUN npx prisma generate;COPY . .                  |
            COPY prisma/schema.prisma prisma/;RUN npx prisma generate;COPY . .      |
            RUN npx prisma generate;COPY . .;RUN npx prisma generate                |
            RUN npx prisma generate;COPY . .;RUN npx prisma generate;COPY . .       |
            RUN --mount=type=bind,target=. npx prisma generate;COPY . .             |
            RUN npx prisma generate --schema node_modules/db/schema.prisma;COPY . . |
            RUN git clone https://example.com/x . && npx prisma generate;COPY . .   |
            """)
    void aClientIsGeneratedBehindTheLineThatBringsTheSchema(String lines, String said) throws IOException {
        JsonNode report = check("RUN npm ci --ignore-scripts\n".repeat(lines.startsWith("RUN npm ci") ? 0 : 1)
                + lines.replace(';', '\n') + "\n");

        assertThat(rules(report)).isEqualTo(said == null ? List.of() : List.of("GEN001"));
        assertThat(report.path("findings").toString())
                .contains(said == null ? "" : said.replace(":4", lines.startsWith("RUN npm ci") ? ":4" : ":5"));
    }

    /** What nobody looks into may have what is missing, unless it comes to where nothing of the kind is looked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what one more line brings where nothing generates                  | what is left open
            COPY --from=ghcr.io/acme/deps:1 /app/node_modules ./node_modules      | Dockerfile:4: what it brings from ghcr.io/acme/deps:1
            COPY --from=ghcr.io/acme/deps:1 /app .                                | what it brings from ghcr.io/acme/deps:1
            COPY --from=ghcr.io/acme/deps:1 / /                                   | what it brings from ghcr.io/acme/deps:1
            COPY --from=$DEPS /app .                                              | what it brings from $DEPS
            COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/                        |
            COPY --from=docker-compose-wait /wait /wait                           |
            ADD https://github.com/acme/shop.git /app                             | what it brings from elsewhere
            ADD https://example.com/libquery_engine-linux-musl.so.node /app/      | what it brings from elsewhere
            ADD https://example.com/ca.pem /app/ca.pem                            |
            ADD app.tar.gz .                                                      | what it brings from elsewhere
            COPY app.tar.gz .                                                     |
            """)
    void whatComesFromElsewhereIsNotFollowed(String line, String open) throws IOException {
        JsonNode report = check("RUN npm ci --ignore-scripts\n".replace("RUN", line + "\nRUN") + "COPY . .\n");

        assertThat(rules(report)).isEqualTo(open == null ? List.of("GEN001") : List.of());
        assertThat(report.path("notChecked").toString()).contains(open == null ? "" : open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY --from=acme/ssl /usr/lib/x86_64-linux-gnu/libssl.so.3 /usr/lib/x86_64-linux-gnu/ | true
            COPY --from=acme/ssl /usr/lib /usr/lib/                                               | true
            COPY --from=acme/ssl / /                                                              | true
            COPY --from=tls /usr/lib/x86_64-linux-gnu/libssl.so.3 /usr/lib/x86_64-linux-gnu/      | true
            COPY --from=tls /app/lib /app/lib                                                     | false
            COPY package*.json /usr/src/                                                          | false
            COPY lib ./lib                                                                        | false
            COPY --from=node:22 /usr/local/bin/node /usr/local/bin/                               | false
            COPY --from=node:22 /usr/local/lib/node_modules /usr/local/lib/node_modules           | false
            """)
    void opensslMayComeFromElsewhereToo(String line, boolean open) throws IOException {
        slipway.writeSchema("debian-openssl-3.0.x");
        slipway.write(
                "Dockerfile",
                "FROM node:22-bookworm AS tls\nFROM node:22-bookworm-slim\nWORKDIR /app\n" + line
                        + "\nCOPY . .\nRUN npm ci && npx prisma generate\nCMD node a.js\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("findings").findValuesAsText("rule").contains("PLT005"))
                .isEqualTo(!open);
        assertThat(report.path("notChecked").toString().contains("may bring OpenSSL"))
                .isEqualTo(open);
    }

    /** By default it is tsc, which puts no client into what it makes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npx nest build                   | {"$schema": "https://json.schemastore.org/nest-cli"}      | GEN001
            npx nest build                   | {"compilerOptions": {"webpack": false}}                   | GEN001
            npx nest build                   | {"compilerOptions": {"webpack": true}}                    |
            npx nest build                   | {"compilerOptions": {"builder": "swc"}}                   |
            npx nest build api               | {"monorepo": true}                                        |
            npx nest build --webpack         | {}                                                        |
            npx nest build -b webpack        | {}                                                        |
            npx nest build -c other.json     | {}                                                        |
            npx nest start                   | {}                                                        |
            """)
    void nestBundlesWhereItIsAskedTo(String command, String config, String rules) throws IOException {
        slipway.write("nest-cli.json", config);

        assertThat(rules(check("RUN npm ci --ignore-scripts\nCOPY . .\nRUN " + command + "\n")))
                .isEqualTo(rules == null ? List.of() : List.of(rules));
    }

    /** npm ci without development's packages, and a script of them that generates: the build stops there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npm ci --omit=dev                            |
            npm ci --omit=dev --legacy-peer-deps         | GEN001
            npm ci                                       |
            NODE_ENV=production yarn install --immutable |
            export NODE_ENV=production && npm ci         |
            export NODE_ENV=production && npm ci --no-optional | GEN001
            export NODE_ENV=production && yarn install --immutable |
            export NODE_ENV=production && bun install    |
            """)
    void whatIsNotInstalledGeneratesNothing(String install, String rules) throws IOException {
        slipway.write("package.json", """
                {
                  "scripts": {"generate": "prisma generate"},
                  "dependencies": {"@prisma/client": "7.4.0"},
                  "devDependencies": {"prisma": "7.4.0"}
                }
                """);
        slipway.write(
                "Dockerfile", IMAGE + "COPY . .\nRUN " + install + "\nRUN npm run generate\nCMD node dist/server.js\n");

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEqualTo(rules == null ? List.of() : List.of(rules));
        if (rules != null) {
            assertThat(report.path("findings").toString())
                    .contains("generates the client by Prisma's command line, which is not installed there");
        }
    }

    /** As Fly.io writes it. */
    @ParameterizedTest
    @CsvSource({"'', true", "//, false", "console.log(1) //, false"})
    void aProgramOfNodeThatMigratesIsFollowed(String before, boolean found) throws IOException {
        slipway.write("docker-entrypoint.js", """
                #!/usr/bin/env node
                import { spawn } from 'node:child_process'
                if (process.argv.slice(-2).join(' ') === 'npm run start') {
                  %s await exec('npx prisma migrate deploy')
                }
                await exec(process.argv.slice(2).join(' '))
                """.formatted(before));
        slipway.write(
                "Dockerfile",
                IMAGE + "COPY . .\nRUN npm ci && npx prisma generate && npm prune --omit=dev --legacy-peer-deps\n"
                        + "ENTRYPOINT [\"/app/docker-entrypoint.js\"]\nCMD [\"npm\", \"run\", \"start\"]\n");

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEqualTo(found ? List.of("IMG006") : List.of());
        assertThat(report.at("/findings/0/evidence/0/file").asText("docker-entrypoint.js"))
                .isEqualTo("docker-entrypoint.js");
        assertThat(report.at("/findings/0/evidence/0/line").asInt(4)).isEqualTo(4);
    }

    /** Where the image has no others, or a line names them, a pattern that leaves them out breaks what works. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY . .;RUN npm install && npx prisma generate                | true   | GEN001 passed
            RUN npm ci --ignore-scripts;COPY . .                           | true   | open
            RUN npm ci --ignore-scripts;COPY . .;RUN npm ci --ignore-scripts | false | GEN001 found
            COPY . .                                                       | false  | open
            COPY node_modules ./node_modules;COPY dist dist                | false  | open
            """)
    void modulesOfTheHostAreLeftOutWhereOthersAreInstalled(String lines, boolean fixed, String client)
            throws IOException {
        slipway.write(".dockerignore", "dist\n");
        slipway.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");

        JsonNode report = check(lines.replace(';', '\n') + "\n");
        slipway.run("check", "--fix");

        assertThat(report.path("passed").toString().contains("GEN001")).isEqualTo(client.endsWith("passed"));
        assertThat(rules(report).contains("GEN001")).isEqualTo(client.endsWith("found"));
        assertThat(slipway.text(".dockerignore").contains("node_modules")).isEqualTo(fixed);
    }

    @Test
    void aCommandLineOfPythonIsNotTheOneOfNode() throws IOException {
        slipway.write("package.json", "");
        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-py"
                }
                datasource db {
                  provider = "postgresql"
                  url      = env("DATABASE_URL")
                }
                """);
        slipway.write("requirements.txt", "prisma==0.15.0\n");
        Files.delete(slipway.file("package.json"));
        Files.delete(slipway.file(".dockerignore"));
        slipway.write("Dockerfile", """
                FROM python:3.12-bookworm
                WORKDIR /app
                COPY . .
                RUN pip install -r requirements.txt && prisma generate
                CMD prisma migrate deploy && uvicorn main:app
                """);

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEmpty();
        assertThat(report.path("notChecked").toString()).contains("it may install Prisma's command line for Python");
    }

    @Test
    void anEngineOfOnesOwnIsNoTarget() throws IOException {
        slipway.writeSchema("rhel-openssl-3.0.x");
        String lines = "COPY . .\nRUN npm ci && npx prisma generate\n";
        assertThat(check(lines).path("findings").findValuesAsText("rule")).contains("PLT001");

        assertThat(check(lines + "ENV PRISMA_QUERY_ENGINE_LIBRARY=/app/engine.so.node\n")
                        .path("findings")
                        .findValuesAsText("rule"))
                .doesNotContain("PLT001");
    }

    /** A shell finds it nowhere; a script of package.json does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMD prisma migrate deploy && node a.js                               | true
            CMD ["npm", "run", "start:migrate"]                                  | false
            ENV PATH=/app/node_modules/.bin:$PATH;CMD prisma migrate deploy      | false
            RUN npm i -g prisma@6.19.3;CMD prisma migrate deploy && node a.js    | false
            CMD npx --no-install prisma migrate deploy                           | false
            """)
    void aNameAloneIsLookedForInPath(String lines, boolean open) throws IOException {
        slipway.write("package.json", """
                {
                  "scripts": {"start:migrate": "prisma migrate deploy && node a.js"},
                  "dependencies": {"@prisma/client": "6.19.3", "prisma": "6.19.3"}
                }
                """);
        slipway.write(
                "Dockerfile",
                IMAGE + "COPY . .\nRUN npm ci && npx prisma generate\n" + lines.replace(';', '\n') + "\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("notChecked").toString().contains("is in PATH")).isEqualTo(open);
        assertThat(report.path("passed").toString().contains("IMG005")).isEqualTo(!open);
    }

    /** Its scripts are not run then, by which engines are fetched and the client is generated. */
    @Test
    void npmsOwnFileKeepsScriptsFromRunning() throws IOException {
        String lines = "COPY . .\nRUN npm ci\n";
        assertThat(rules(check(lines))).isEmpty();

        slipway.write(".npmrc", "ignore-scripts=true\n");
        assertThat(rules(check(lines))).containsExactly("GEN001");
        assertThat(rules(check("COPY prisma prisma\nRUN npm ci\nCOPY . .\n"))).isEmpty();
        assertThat(check("COPY . .\nRUN npm ci && npx prisma generate\n")
                        .path("notChecked")
                        .toString())
                .contains("whether the schema engine");
    }

    @Test
    void aScriptInTheDockerfileItselfHasItsLines() throws IOException {
        slipway.write("Dockerfile", """
                FROM node:22-bookworm
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                COPY <<'EOF' /run.sh
                #!/bin/sh
                npx prisma migrate deploy
                exec node a.js
                EOF
                ENTRYPOINT ["/run.sh"]
                """);

        assertThat(slipway.json("check").at("/findings/0/evidence/0/line").asInt())
                .isEqualTo(7);
    }

    /** No engine is missing then, and no OpenSSL; what is left to ask is whether the URL is that of a proxy. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # how it is generated                                                         | ENV of the last stage          | what is said
            RUN npx prisma generate                                                        |                                | PLT005
            RUN npx prisma generate --no-engine                                            |                                | open
            RUN npx prisma generate --data-proxy                                           |                                | open
            RUN PRISMA_GENERATE_NO_ENGINE=1 npx prisma generate                            |                                | open
            RUN export PRISMA_GENERATE_DATAPROXY=true && npx prisma generate               |                                | open
            ENV PRISMA_GENERATE_NO_ENGINE=1;RUN npx prisma generate                        |                                | open
            RUN npm run build                                                              |                                | open
            RUN npx prisma generate --no-engine                                            | prisma://accelerate.prisma-data.net/?api_key=k | passed
            RUN npx prisma generate --no-engine                                            | postgresql://db.example.com/x  | ENG010
            RUN npx prisma generate --no-engine                                            | postgresql://localhost/x       | open
            RUN npx prisma generate --no-engine;RUN npx prisma generate                    |                                | PLT005
            """)
    void aClientWithoutAnEngineNeedsAProxy(String lines, String url, String said) throws IOException {
        slipway.writeSchema("debian-openssl-3.0.x");
        slipway.write("package.json", """
                {
                  "scripts": {"build": "prisma generate --no-engine && tsc"},
                  "dependencies": {"@prisma/client": "6.19.3", "prisma": "6.19.3"}
                }
                """);
        slipway.write(
                "Dockerfile",
                "FROM node:22-bookworm-slim AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\n" + lines.replace(';', '\n')
                        + "\nFROM node:22-bookworm-slim\nWORKDIR /app\nCOPY --from=build /app .\n"
                        + (url == null ? "" : "ENV DATABASE_URL=" + url + "\n") + "CMD node a.js\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("findings").findValuesAsText("rule"))
                .as(report.toString())
                .filteredOn(rule -> rule.matches("PLT.*|ENG.*|IMG001"))
                .isEqualTo(said.matches("open|passed") ? List.of() : List.of(said));
        assertThat(report.path("notChecked").toString().contains("--env DATABASE_URL=... tells it"))
                .isEqualTo(said.equals("open"));
        assertThat(report.path("passed").toString().contains("ENG010")).isEqualTo(said.equals("passed"));
    }

    private void hook(String postinstall) throws IOException {
        slipway.write("package.json", """
                {
                  "scripts": {"start": "node dist/server.js"%s},
                  "dependencies": {"@prisma/client": "6.19.3"},
                  "devDependencies": {"prisma": "6.19.3", "typescript": "5.9.0"}
                }
                """.replace(
                        "%s", postinstall.isEmpty() ? "" : ", \"postinstall\": \"" + postinstall + "\""));
    }

    private JsonNode check(String lines) throws IOException {
        slipway.write("Dockerfile", IMAGE + "COPY package.json package-lock.json ./\n" + lines + START);
        return slipway.json("check");
    }

    /** Those of the image's build. */
    private static List<String> rules(JsonNode report) {
        List<String> rules = new ArrayList<>(report.path("findings").findValuesAsText("rule"));
        rules.removeIf(rule -> !rule.startsWith("IMG") && !rule.equals("GEN001"));
        return rules;
    }
}
