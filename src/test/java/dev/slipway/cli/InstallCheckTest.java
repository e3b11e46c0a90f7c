package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the working tree tells about installing and generating, through the command line. */
class InstallCheckTest {
    private final CommandsInProcess commands;

    InstallCheckTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder);
        commands.write("serverless.yml", """
                        provider: {name: aws, runtime: nodejs22.x}
                        functions:
                          api: {handler: src/a.handler, reservedConcurrency: 60}
                        """);
        schema();
        manifest("7.9.1", "tsc");
    }

    @ParameterizedTest
    @CsvSource({
        "7.9.1,  tsc,                    WARNING",
        "7.9.1,  prisma generate && tsc, passed",
        "7.9.1,  turbo run build,        open",
        "6.19.3, tsc,                    other",
    })
    void fromSevenOnSomethingMustGenerate(String version, String build, String expected) throws IOException {
        manifest(version, build);

        assertThat(said("GEN001", "check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"^6.0.0, 'Prisma 6.19.3 (from ^6.0.0), '", "6.19.3, 'Prisma 6.19.3, '"})
    void aVersionThatIsOnlyLikelySaysOfWhat(String range, String shown) throws IOException {
        manifest(range, "tsc");

        assertThat(commands.run("check").out()).contains(shown);
        assertThat(commands.run("check", "--format", "html").out()).contains(shown);
        assertThat(commands.json("deploy-check", "netlify")
                        .at("/target/prismaRange")
                        .isNull())
                .isEqualTo(!range.startsWith("^"));
    }

    @Test
    void whatIsGeneratedAlreadyNeedsNobody() throws IOException {
        commands.write("generated/client.ts", "export {}\n");

        assertThat(said("GEN001", "check")).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        ".gitignore,           /generated,     WARNING",
        ".gitignore,           generated/,     WARNING",
        ".gitignore,           node_modules,   passed",
        ".gitignore,           generated/*.js, passed",
        "generated/.gitignore, *,              WARNING",
        ".vercelignore,        generated,      passed",
    })
    void whatARepositoryLeavesOutMustBeGenerated(String file, String pattern, String expected) throws IOException {
        commands.write("generated/client.ts", "export {}\n");
        commands.write(file, pattern + "\n");

        assertThat(said("GEN001", "check")).isEqualTo(expected);
    }

    /** Of the image; a package of Lambda is made of the folder as it is. */
    @ParameterizedTest
    @CsvSource({
        ".dockerignore,           generated,         image,  WARNING",
        ".dockerignore,           '*',               image,  WARNING",
        "Dockerfile.dockerignore, generated,         image,  WARNING",
        ".dockerignore,           node_modules,      image,  passed",
        ".dockerignore,           generated,         lambda, passed",
    })
    void whatABuildDoesNotSendIsInNoImage(String file, String pattern, String platform, String expected)
            throws IOException {
        commands.write("generated/client.ts", "export {}\n");
        commands.write(".github/workflows/deploy.yml", "jobs:\n  a:\n    steps:\n      - run: npx prisma generate\n");
        commands.write(file, pattern + "\n");

        assertThat(said("GEN001", "check --platform " + platform)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly.toml     | app = 'x';[build];dockerfile = 'Dockerfile.fly' | open
            fly.toml     | app = 'x';[build];dockerfile = './Dockerfile'   | WARNING
            compose.yaml | services:;  web:;    environment: [DATABASE_URL=postgresql://u:p@h/d];    build:;      context: .;      dockerfile: docker/a.Dockerfile | open
            compose.yaml | services:;  web:;    environment: [DATABASE_URL=postgresql://u:p@h/d];    build: .                   | WARNING
            """)
    void whatAnotherDockerfileGeneratesIsNotKnown(String file, String text, String expected) throws IOException {
        commands.write("generated/client.ts", "export {}\n");
        commands.write(".dockerignore", "generated\n");
        commands.write(file, text.replace(';', '\n') + "\n");

        assertThat(said("GEN001", "check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "none,          none,      passed",
        ".gitignore,    generated, WARNING",
        ".vercelignore, generated, WARNING",
    })
    void aClientInTheRepositoryNeedsNoBuildOfVercel(String file, String pattern, String expected) throws IOException {
        commands.write("vercel.json", "{}");
        commands.write("generated/client.ts", "export {}\n");
        commands.write(file, pattern + "\n");

        assertThat(said("GEN001", "now-config check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pnpm db:generate,          passed",
        "npm run -s db:generate,    passed",
        "npm run db:generate-types, WARNING",
        "npm run build,             WARNING",
    })
    void whatBuildsMayRunAScriptThatGenerates(String line, String expected) throws IOException {
        commands.write("package.json", """
                {"dependencies": {"@prisma/client": "7.9.1"},
                 "scripts": {"build": "tsc", "db:generate": "dotenv -- prisma generate"}}
                """);
        commands.write(".github/workflows/deploy.yml", "jobs:\n  a:\n    steps:\n      - run: " + line + "\n");

        assertThat(said("GEN001", "check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dockerfile                   | RUN npx prisma generate                    | passed
            Dockerfile                   | RUN npx prisma@7.9.1 generate              | passed
            Dockerfile                   | RUN ['npx', 'prisma', 'generate']          | passed
            Dockerfile                   | # RUN npx prisma generate                  | WARNING
            Dockerfile                   | RUN npm ci # and then npx prisma generate  | WARNING
            Dockerfile                   | # RUN npm run db:generate                  | WARNING
            .github/workflows/deploy.yml | jobs: {}; # - run: npx prisma generate     | WARNING
            .github/workflows/deploy.yml | run: npm ci # npx prisma generate          | WARNING
            .github/workflows/deploy.yml | run: "echo '#' && npx prisma generate" | passed
            .github/workflows/deploy.yml | - name: prisma generate;  run: npm ci        | WARNING
            .github/workflows/deploy.yml | - name: pnpm db:generate;  run: npm ci       | WARNING
            .gitlab-ci.yml               | prisma generate:;  script: npm ci            | WARNING
            Dockerfile                   | RUN echo 'then run npx prisma generate'      | WARNING
            Jenkinsfile                  | // sh 'npx prisma generate'                | WARNING
            .github/workflows/deploy.yml | jobs:;  a:;    steps:;      - if: false;        run: npx prisma generate                | WARNING
            .github/workflows/deploy.yml | jobs:;  a:;    steps:;      - run: npx prisma generate;        if: ${{ false }};      - run: ls | WARNING
            .github/workflows/deploy.yml | jobs:;  a:;    steps:;      - {if: "${{ false && github.ref }}", run: npx prisma generate} | WARNING
            .github/workflows/deploy.yml | jobs:;  a:;    if: false;    steps:;      - run: npx prisma generate                    | WARNING
            .github/workflows/deploy.yml | jobs:;  a:;    if: false;    steps: [];  b:;    steps:;      - run: npx prisma generate | passed
            .github/workflows/deploy.yml | jobs:;  a:;    steps:;      - {if: false, run: ls};      - run: npx prisma generate     | passed
            .github/workflows/deploy.yml | jobs:;  a:;    steps:;      - {if: "!false", run: npx prisma generate}                  | passed
            .github/workflows/deploy.yml | on: workflow_dispatch;jobs:;  a:;    steps:;      - run: npx prisma generate            | passed
            .gitlab-ci.yml               | a:;  when: never;  script: [npx prisma generate]                                        | WARNING
            .gitlab-ci.yml               | a:;  rules: [{when: never}];  script: [npx prisma generate]                             | WARNING
            .gitlab-ci.yml               | a:;  rules: [{if: $A, when: never}, {when: always}];  script: [npx prisma generate]     | passed
            .gitlab-ci.yml               | a:;  when: manual;  script: [npx prisma generate]                                       | passed
            azure-pipelines.yml          | steps:;- script: npx prisma generate;  enabled: false;- script: ls                      | WARNING
            .circleci/config.yml         | jobs:;  a:;    steps:;      - when: {condition: false, steps: [{run: npx prisma generate}]} | WARNING
            """)
    void whatIsNotRunGeneratesNothing(String file, String text, String expected) throws IOException {
        commands.write("package.json", """
                {"dependencies": {"@prisma/client": "7.9.1"},
                 "scripts": {"build": "tsc # prisma generate", "db:generate": "prisma generate"}}
                """);
        commands.write(file, "\n" + text.replace(';', '\n') + "\n");

        assertThat(said("GEN001", "check --platform lambda")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "image,  RUN npx prisma generate,   other",
        "image,  # RUN npx prisma generate, WARNING",
        "lambda, RUN npx prisma generate,   WARNING",
    })
    void anOldClientThatAnImageDoesNotTakeIsNotStale(String platform, String line, String expected) throws IOException {
        commands.write(
                "generated/internal/class.ts",
                "const config = {\"clientVersion\": \"7.9.1\", \"inlineSchema\": \"model Old {id Int @id}\"}\n");
        commands.write("Dockerfile", "FROM node:22-bookworm\nCOPY . .\n" + line + "\n");

        assertThat(said("GEN002", "check --platform " + platform)).isEqualTo(expected);
    }

    @Test
    void aWorkflowMayGenerate() throws IOException {
        commands.write(".github/workflows/deploy.yml", "jobs:\n  a:\n    steps:\n      - run: npx prisma generate\n");

        assertThat(said("GEN001", "check")).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        ".env,            postgresql://shop:b7Qx9L@db.internal/shop,    ERROR",
        ".env.production, mysql://shop:b7Qx9L@db.internal/shop,         ERROR",
        ".env.example,    postgresql://shop:b7Qx9L@db.internal/shop,    passed",
        ".env,            postgresql://shop:password@db.internal/shop,  passed",
        ".env,            postgresql://shop:b7Qx9L@localhost/shop,      passed",
        ".env,            https://shop:b7Qx9L@api.example.com,          passed",
        "config.env,      postgresql://shop:b7Qx9L@db.internal/shop,    passed",
    })
    void aPackageShipsNoPassword(String file, String url, String expected) throws IOException {
        commands.write("dist/index.js", "exports.handler = async () => 1;\n");
        commands.write("dist/" + file, "DATABASE_URL=" + url + "\n");

        assertThat(said("URL011", "check --package dist")).isEqualTo(expected);
        assertThat(commands.run("check", "--package", "dist").out()).doesNotContain("b7Qx9L");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pnpm-workspace.yaml | 'supportedArchitectures: {os: [darwin], cpu: [x64]}' | ERROR
            pnpm-workspace.yaml | 'supportedArchitectures: {os: [darwin, linux], cpu: [x64]}' | passed
            pnpm-workspace.yaml | 'supportedArchitectures: {os: [current], cpu: [x64]}' | passed
            pnpm-workspace.yaml | 'supportedArchitectures: {os: [linux], cpu: [arm64]}' | ERROR
            pnpm-workspace.yaml | 'supportedArchitectures: {libc: [musl]}' | ERROR
            pnpm-workspace.yaml | 'supportedArchitectures: {libc: [musl, glibc]}' | passed
            pnpm-workspace.yaml | 'packages: []' | passed
            """)
    void aSettingMustTakeThePackagesOfTheTarget(String file, String text, String expected) throws IOException {
        commands.write("package.json", "{\"dependencies\": {\"esbuild\": \"0.25.0\"}}");
        commands.write("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      esbuild: {specifier: 0.25.0, version: 0.25.0}
                packages:
                  '@esbuild/linux-x64@0.25.0': {cpu: [x64], os: [linux]}
                  esbuild@0.25.0: {}
                snapshots:
                  '@esbuild/linux-x64@0.25.0':
                    optional: true
                  esbuild@0.25.0:
                    optionalDependencies:
                      '@esbuild/linux-x64': 0.25.0
                """);
        commands.write(file, text + "\n");

        assertThat(said("LCK002", "check --arch x86_64")).isEqualTo(expected);
    }

    /** Only from 10 on it runs no script that it is not told of, and its lock file tells that it is not 10. */
    @ParameterizedTest
    @CsvSource({"'6.0', passed", "5.4, passed", "'9.0', open"})
    void theLockFileTellsThePnpm(String version, String expected) throws IOException {
        manifest("6.19.3", "tsc");
        commands.write("pnpm-lock.yaml", "lockfileVersion: '" + version + "'\nimporters: {.: {}}\n");

        assertThat(said("LCK001", "check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"node_modules/@prisma/engines/schema-engine-debian-openssl-3.0.x, passed", "other.txt, ERROR"})
    void anInstallationHasEngines(String file, String expected) throws IOException {
        commands.write(
                "node_modules/@prisma/engines/package.json", "{\"name\": \"@prisma/engines\", \"version\": \"7.9.1\"}");
        commands.write(file, "engine\n");

        assertThat(said("LCK003", "check")).isEqualTo(expected);
    }

    @Test
    void aVariableMayNameAnEngineThatIsThere() throws IOException {
        commands.write(
                "node_modules/@prisma/engines/package.json", "{\"name\": \"@prisma/engines\", \"version\": \"7.9.1\"}");
        commands.write("engines/schema-engine", "engine\n");
        commands.write(".env", "PRISMA_SCHEMA_ENGINE_BINARY=engines/schema-engine\n");

        assertThat(said("LCK003", "check")).isEqualTo("passed");

        commands.write(".env", "PRISMA_SCHEMA_ENGINE_BINARY=engines/another\n");

        assertThat(said("LCK003", "check")).isEqualTo("ERROR");
    }

    @ParameterizedTest
    @CsvSource({"60, 1, NOTE", "40, 1, passed", "40, 2, other"})
    void aDeployMayOverlapAllTheSame(int reserved, int overlap, String expected) throws IOException {
        commands.write(
                "serverless.yml",
                "provider: {name: aws}\nfunctions:\n  api: {handler: a.b, reservedConcurrency: " + reserved + "}\n");

        assertThat(said("CON004", "check --max-connections 100 --connection-limit 1 --deploy-overlap " + overlap))
                .isEqualTo(expected);
    }

    private void manifest(String version, String build) throws IOException {
        commands.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"" + version + "\"}, \"devDependencies\": {\"prisma\": \""
                        + version + "\"}, \"scripts\": {\"build\": \"" + build + "\"}}");
    }

    private void schema() throws IOException {
        commands.write(
                "prisma/schema.prisma",
                "generator client {\n  provider = \"prisma-client\"\n  output = \"../generated\"\n}\n\ndatasource db {\n  provider = \"postgresql\"\n}\n");
    }

    private String said(String rule, String command) throws IOException {
        JsonNode report = commands.run((command + " --format json").split(" ")).json();
        Map<String, String> said = new TreeMap<>();
        for (JsonNode each : report.path("findings")) {
            said.put(each.path("rule").asText(), each.path("severity").asText().toUpperCase(Locale.ROOT));
        }
        if (said.containsKey(rule)) {
            return said.get(rule);
        }
        boolean passed = StreamSupport.stream(report.path("passed").spliterator(), false)
                .anyMatch(each -> each.asText().equals(rule));
        boolean open = StreamSupport.stream(report.path("notChecked").spliterator(), false)
                .anyMatch(each -> each.path("rule").asText().equals(rule));
        return passed ? "passed" : open ? "open" : "other";
    }
}
