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

/** What compose puts together of several files and services. */
class ComposeFilesTest {
    private static final String MIGRATES = "sh -c 'npx prisma migrate deploy; node a.js'";
    private static final String WEB = """
            services:
              web:
                build: .
                environment: {DATABASE_URL: 'postgresql://u@db/x?connection_limit=5'}
            """;

    private final CommandsInProcess slipway;

    ComposeFilesTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
        slipway.write("Dockerfile", """
                FROM node:22.11-bookworm
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                CMD ["node", "a.js"]
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            command: %s                        | true
            command: npm run dev               | false
            {command: %s, volumes: ['.:/app']} | false
            environment: {A: b}                | false
            """)
    void whatIsMergedOnlySometimesIsLeftOpen(String override, boolean open) throws IOException {
        slipway.write("compose.yaml", WEB);
        slipway.write("compose.override.yaml", "services:\n  web:\n    " + override.replace("%s", MIGRATES) + "\n");

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEmpty();
        assertThat(report.path("notChecked").toString().contains("docker compose up merges it"))
                .isEqualTo(open);
    }

    /** It has the variables of the API, and nothing of its Prisma but what the root's package.json names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY apps/web apps/web                                           | {}                       |
            COPY apps/web/src apps/web/src                                   | {}                       |
            COPY apps/*/package.json ./;COPY turbo.json apps/web ./          | {}                       |
            COPY --from=0 /x /x;COPY apps/web apps/web                       | {}                       |
            COPY apps/web apps/web                                           | {"@prisma/client": "*"}  | GEN001
            COPY apps apps                                                   | {}                       | GEN001
            COPY src src;COPY apps/web apps/web                              | {}                       | GEN001
            COPY tsconfig.json ./                                            | {}                       | GEN001
            COPY apps/web apps/web;RUN npx prisma generate                   | {}                       | GEN001
            """)
    void aPackageOfAWorkspaceWithoutPrismaIsNoImageOfIt(String lines, String dependencies, String rule)
            throws IOException {
        slipway.write("compose.yaml", """
                services:
                  api: {build: ., env_file: .env}
                  web: {build: {context: ., dockerfile: apps/web/Dockerfile}, env_file: .env}
                """);
        slipway.write(".env", "DATABASE_URL=postgresql://u:p@db/x?connection_limit=5\n");
        slipway.write("apps/web/package.json", "{\"name\": \"web\", \"dependencies\": " + dependencies + "}");
        slipway.write(
                "apps/web/Dockerfile",
                "FROM node:22.11-bookworm AS a\nFROM node:22.11-bookworm\nWORKDIR /app\nCOPY package.json ./\n"
                        + "RUN npm ci --ignore-scripts\n" + lines.replace(';', '\n') + "\nCMD node apps/web/a.js\n");

        assertThat(slipway.json("check")
                        .path("findings")
                        .findValuesAsText("rule")
                        .contains("GEN001"))
                .isEqualTo(rule != null);
    }

    /** The last stage is on another system than the client is generated on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target: production                          | false
            target: last                                | true
            target: build                               | true
            target: none                                | true
            args: {A: b}                                | true
            target: production, dockerfile: Dockerfile  | false
            """)
    void theStageThatComposeNamesShips(String build, boolean last) throws IOException {
        slipway.write("Dockerfile", """
                FROM node:22.11-bookworm AS build
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                FROM node:22.11-bookworm AS production
                COPY --from=build /app /app
                CMD ["node", "a.js"]
                FROM node:22.11-alpine3.20 AS last
                COPY --from=build /app /app
                CMD ["node", "a.js"]
                """);
        slipway.write("compose.yaml", WEB.replace("build: .", "build: {context: ., " + build + "}"));

        assertThat(rules(slipway.json("check")).contains("IMG001")).isEqualTo(last);
    }

    @Test
    void twoServicesMayShipAStageEach() throws IOException {
        slipway.write("Dockerfile", """
                FROM node:22.11-bookworm AS web
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                CMD ["node", "a.js"]
                FROM web AS worker
                CMD ["node", "b.js"]
                FROM node:22.11-alpine3.20 AS last
                COPY --from=web /app /app
                CMD ["node", "a.js"]
                """);
        String web = WEB.replace("build: .", "build: {context: ., target: web}");
        slipway.write(
                "compose.yaml",
                web + web.replace("services:\n", "").replace("web:", "worker:").replace(": web", ": worker"));

        assertThat(rules(slipway.json("check"))).doesNotContain("IMG001");
    }

    @Test
    void howManyRunIsNotKnownWhereAFileIsMergedThatSaysIt() throws IOException {
        slipway.write("compose.yaml", WEB);
        slipway.write("compose.override.yaml", "services: {web: {deploy: {replicas: 30}}}\n");

        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .out())
                .contains("compose.override.yaml: it says how many run");
        assertThat(slipway.run("connections", "plan", "--max-connections", "100", "--file", "compose.yaml")
                        .code())
                .isZero();
    }

    /** Also for what a deploy starts more, which is a part of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web,replicas=10         | 2 | order: start-first, parallelism: 0 | 100
            web,replicas=10         | 2 | order: start-first, parallelism: 4 | 70
            web,replicas=2          | 9 | order: start-first, parallelism: 0 | 20
            web,replicas=10,surge=1 | 2 | order: start-first, parallelism: 0 | 55
            web,replicas=10         | 2 | order: stop-first                  | 50
            """)
    void howManyRunIsWhatIsSaidByHand(String said, int replicas, String update, String peak) throws IOException {
        slipway.write(
                "compose.yaml", WEB + "    deploy: {replicas: " + replicas + ", update_config: {" + update + "}}\n");

        assertThat(slipway.run("connections", "plan", "--max-connections", "1000", "--service", said)
                        .out())
                .startsWith("fits: " + peak + " connections at the peak");
    }

    @Test
    void aQuarterMoreIsThatOfWhatIsSaidByHand() throws IOException {
        slipway.write("k8s.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - {name: web, env: [{name: DATABASE_URL, value: 'postgresql://u@h/d?connection_limit=1'}]}
                """);

        assertThat(slipway.run("connections", "plan", "--max-connections", "1000", "--service", "web,replicas=40")
                        .out())
                .startsWith("fits: 50 connections at the peak");
    }

    /** No client of a server is deployed with a file, so that the URL of the deploy is another one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | file:./dev.db   | not checked: | --connection-limit
            mysql      | file:./dev.db   | not checked: | --connection-limit
            sqlite     | file:./dev.db   | fits: 0      | which has no server
            postgresql | prisma://x?api_key=y | fits: 0 | which keeps the pool
            """)
    void aFileOfDevelopmentOpensWhatNobodyKnows(String provider, String url, String plan, String why)
            throws IOException {
        slipway.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"" + provider + "\"\n  url = env(\"DATABASE_URL\")\n}\n");
        slipway.write(".env", "DATABASE_URL=" + url + "\n");
        slipway.write("compose.yaml", "services: {web: {build: ., environment: ['DATABASE_URL=${DATABASE_URL}']}}\n");

        String out = slipway.run(
                        "connections",
                        "plan",
                        "--max-connections",
                        "20",
                        "--service",
                        "api,replicas=30",
                        "--except",
                        "web")
                .out();

        assertThat(out).startsWith(plan);
        assertThat(out.replaceAll("\\s+", " ")).contains(why);
    }

    /** Each process of PM2 has a pool of its own, and one was counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            command: pm2-runtime start dist/main.js -i 4                    | 20
            command: [pm2-runtime, dist/main.js, --instances=4]             | 20
            entrypoint: [pm2, start]; command: [x.js, -i, '2', --no-daemon] | 10
            command: pm2-runtime start dist/main.js                         | 5
            command: node dist/main.js -i 4                                 | 5
            command: pm2-runtime start dist/main.js -i max                  |
            """)
    void theProcessesOfPm2AreCounted(String lines, String pool) throws IOException {
        String url = "postgresql://u:p@db.example.com/d?connection_limit=5";
        slipway.write(
                "compose.yaml",
                "services:\n  web:\n    image: web\n    environment: {DATABASE_URL: '" + url + "'}\n    "
                        + lines.replace("; ", "\n    ") + "\n");

        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "100");

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool == null ? "null" : pool);
        assertThat(plan.path("notChecked").toString().contains("a process for each CPU"))
                .isEqualTo(pool == null);
    }

    /** The limit of the command line, of slipway.yaml or of a driver is that of one process. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?schema=public     | -i 4    | --connection-limit 5 | 20
            ?schema=public     | -i max  | --connection-limit 5 | null
            ?schema=public     | -i 4    | --headroom 0         | null
            ?connection_limit=999999 | -i 9999 | --headroom 0   | 2147483647
            """)
    void ofPm2ThePoolThatIsSaidIsThatOfOneProcess(String query, String instances, String option, String pool)
            throws IOException {
        slipway.write("compose.yaml", """
                services:
                  web:
                    image: web
                    command: pm2-runtime dist/main.js %s
                    environment: {DATABASE_URL: 'postgresql://u:p@db.example.com/d%s'}
                """.formatted(instances, query));

        JsonNode plan = slipway.json(
                "connections", "plan", "--max-connections", "100", option.split(" ")[0], option.split(" ")[1]);

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool);
    }

    @Test
    void eachProcessOfPm2HasTheDriversPool() throws IOException {
        slipway.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"7.0.0\", \"@prisma/adapter-pg\": \"7.0.0\"}}");
        slipway.write(
                "prisma/schema.prisma",
                "generator client {\n  provider = \"prisma-client\"\n  output = \"../src/db\"\n}\ndatasource db {\n  provider = \"postgresql\"\n}\n");
        slipway.write(
                "src/app.ts",
                "import { PrismaPg } from '@prisma/adapter-pg';\nimport { PrismaClient } from './db/client';\nexport const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 3 }) });\n");
        slipway.write(
                "compose.yaml",
                "services:\n  web:\n    image: web\n    command: pm2-runtime dist/main.js -i 4\n    environment: {DATABASE_URL: 'postgresql://u:p@db.example.com/d'}\n");

        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "100");

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo("12");
        assertThat(plan.at("/workloads/0/pool").toString()).contains("pm2 -i 4");
    }

    @Test
    void whatIsExtendedIsTakenOver() throws IOException {
        slipway.write("compose.yaml", WEB + """
                    deploy: {replicas: 2}
                  worker:
                    extends: {service: web}
                    environment: {A: b}
                    deploy: {mode: replicated}
                    command: %s
                """.formatted(MIGRATES));

        assertThat(rules(slipway.json("check"))).containsExactly("IMG009");
        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .out())
                .containsPattern("worker +2 +5 ");
    }

    @Test
    void theServiceOfAnotherFileIsNotFollowed() throws IOException {
        slipway.write(
                "compose.yaml",
                "services: {web: {extends: {file: a.yaml, service: web}, command: npx prisma migrate deploy}}\n");

        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("compose.yaml:1 calls Prisma's command line in what another file says it extends");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include: [web.yaml]
            include: [./web.yaml]
            include: [{path: web.yaml}]
            include: [{path: [web.yaml]}]
            """)
    void whatIsIncludedCounts(String line) throws IOException {
        slipway.write("compose.yaml", line + "\n");
        slipway.write("web.yaml", WEB + "    command: " + MIGRATES + "\n    deploy: {replicas: 30}\n");

        assertThat(rules(slipway.json("check"))).containsExactly("IMG009");
        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deploy: {replicas: 1}                | passed
            deploy: {replicas: '${N:-3}'}        | found
            deploy: {replicas: '${N-1}'}         | passed
            deploy: {replicas: '${N}'}           | compose.yaml:5
            deploy: {mode: global}               | compose.yaml:5
            scale: 2                             | found
            """)
    void whatSaysHowManyMigrateIsReadOrNamed(String line, String said) throws IOException {
        slipway.write("compose.yaml", WEB + "    " + line + "\n");
        slipway.write("Dockerfile", """
                FROM node:22.11-bookworm
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                CMD npx prisma migrate deploy && node a.js
                """);

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEqualTo(said.equals("found") ? List.of("IMG009") : List.of());
        assertThat(report.path("passed").toString().contains("IMG009")).isEqualTo(said.equals("passed"));
        assertThat(report.path("notChecked").toString().contains("how many replicas migrate when they start: " + said))
                .isEqualTo(said.startsWith("compose"));
    }

    private static List<String> rules(JsonNode report) {
        List<String> rules = new ArrayList<>(report.path("findings").findValuesAsText("rule"));
        rules.removeIf(rule -> !rule.startsWith("IMG"));
        return rules;
    }
}
