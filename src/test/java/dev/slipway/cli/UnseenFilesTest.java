package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of images that go by other names, lie elsewhere, or are of something else than the app. */
class UnseenFilesTest {
    private static final String WEB = """
            services:
              web:
                build: %s
                environment: {DATABASE_URL: 'postgresql://u@db/x?connection_limit=5'}
                deploy: {replicas: %d}
            """;

    private final CommandsInProcess slipway;

    UnseenFilesTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM postgres:16;COPY init.sql /docker-entrypoint-initdb.d/  | false
            FROM docker.io/pgvector/pgvector:pg16;ENV POSTGRES_DB=x       | false
            FROM redis                                                    | false
            FROM mcr.microsoft.com/mssql/server:2022-latest               | false
            FROM postgres:16;COPY package.json .                          | true
            FROM nginx;COPY . .                                           | true
            FROM nginx;RUN apt-get install nodejs                         | true
            FROM node:22 AS b;FROM nginx;COPY --from=b /app /app          | true
            FROM my/postgres-app:1                                        | true
            """)
    void aServerBesideTheAppIsNotWhereTheAppGoes(String lines, boolean goes) throws IOException {
        slipway.write("Dockerfile", lines.replace(';', '\n') + "\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("targets").isEmpty()).isEqualTo(!goes);
        assertThat(open(report).contains("Dockerfile is of a server beside the app; give the image: --image app.tar"))
                .isEqualTo(!goes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM node:22 AS b;COPY . .;FROM node:22;RUN mkdir /app;CMD npm start             | false
            FROM node:22 AS a;FROM a AS b;COPY . .;FROM a AS dev;CMD npm i && npx prisma generate | false
            FROM node:22;COPY package*.json yarn.lock* ./;RUN npm install;CMD npm run start:dev | false
            FROM node:22;COPY ./package.json ./;RUN npm install;COPY src src;CMD npm start   | true
            FROM node:22;COPY package.json ./;RUN npm install -g the-app;CMD the-app         | true
            FROM node:22 AS b;COPY . .;FROM b AS dev;CMD npm start                           | true
            FROM node:22 AS b;COPY . .;FROM node:22;COPY --from=b /app /app;CMD npm start    | true
            FROM node:22;RUN git clone https://git.corp.example/app .;CMD npm start          | true
            FROM node:22;RUN --mount=type=bind,target=/in cp -r /in /app;CMD npm start       | true
            FROM ghcr.io/corp/app:1;CMD npm start                                            | true
            """)
    void oneThatTakesInNoCodeIsNotWhereTheAppGoes(String lines, boolean goes) throws IOException {
        slipway.write("Dockerfile", lines.replace(';', '\n') + "\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("targets").isEmpty()).isEqualTo(!goes);
        assertThat(open(report)
                        .contains("takes in no code of the project, so that what it runs has to be mounted; give"))
                .isEqualTo(!goes);
    }

    @ParameterizedTest
    @CsvSource({"Dockerfile.prod", "prod.Dockerfile", "docker/Dockerfile", "Containerfile"})
    void aDockerfileOfAnotherNameIsNamed(String name) throws IOException {
        slipway.write(name, "FROM node:22-bookworm\nCOPY . .\nCMD node a.js\n");

        assertThat(open(slipway.json("check")))
                .contains(name + " is read only where a compose file or fly.toml names it");

        slipway.write("compose.yaml", WEB.formatted("{context: ., dockerfile: " + name + "}", 1));
        assertThat(open(slipway.json("check"))).doesNotContain("is read only where");

        Files.delete(slipway.file("compose.yaml"));
        slipway.write("vercel.json", "{}");
        assertThat(open(slipway.json("check"))).doesNotContain("is read only where");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Dockerfile, Dockerfile
            dockerfile, dockerfile
            dockerfile Dockerfile, Dockerfile
            """)
    void smallLettersAreReadWhereThereAreNoOthers(String names, String judged) throws IOException {
        for (String name : names.split(" ", -1)) {
            slipway.write(name, """
                    FROM node:22-alpine
                    ENV DATABASE_URL=postgresql://u:hunter2secret@db.corp.example/x
                    WORKDIR /app
                    COPY package.json .
                    RUN npm ci --ignore-scripts
                    COPY . .
                    CMD node a.js
                    """);
        }

        assertThat(slipway.json("check").at("/targets/0/why").asText()).startsWith(judged);
        assertThat(found("IMG004")).isEqualTo(judged + ":1");
        assertThat(found("URL011")).isEqualTo(judged + ":2");
        assertThat(found("GEN001")).isEqualTo(judged + ":5");

        slipway.write("compose.yaml", WEB.formatted(".", 1));
        assertThat(found("IMG004")).isEqualTo(judged + ":1");
    }

    private String found(String rule) throws IOException {
        return slipway.json("check").path("findings").findParents("rule").stream()
                .filter(each -> each.path("rule").asText().equals(rule))
                .map(each -> each.at("/evidence/0/file").asText() + ":"
                        + each.at("/evidence/0/line").asText())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {context: ./, dockerfile: web/Dockerfile}          | , which is not seen to use the database, or to run what was built;
            {dockerfile: ./web/Dockerfile}                     | , which is not seen to use the database, or to run what was built;
            {dockerfile_inline: "FROM node:22-bookworm"}       | ' by dockerfile_inline, which is not judged;'
            """)
    void whatComposeBuildsHereAndRunsWithOtherSourcesIsNotJudged(String build, String why) throws IOException {
        slipway.write("web/Dockerfile", "FROM node:22-bookworm\nCOPY . .\nCMD node a.js\n");
        slipway.write("compose.yaml", """
                services:
                  web:
                    build: %s
                    volumes: [".:/app"]
                    environment: {DATABASE_URL: 'postgresql://u@db/x?connection_limit=5'}
                """.formatted(build));

        assertThat(open(slipway.json("check"))).contains("compose.yaml:2 builds web" + why);
    }

    @Test
    void whatIsBuiltInAFolderBelowIsNamedWithWhatToType() throws IOException {
        slipway.write("api/Dockerfile", "FROM node:22-bookworm\nCOPY . .\nCMD node a.js\n");
        for (String missing : new String[] {".", "./api"}) {
            slipway.write("compose.yaml", WEB.formatted(missing, 1));
            assertThat(open(slipway.json("check"))).contains("there is no Dockerfile in the project's folder");
        }

        slipway.write("api/package.json", "{}");
        assertThat(open(slipway.json("check")))
                .contains("compose.yaml:2 builds web in api; judge that by itself, slipway check --project api;");
    }

    @Test
    void ofSeveralFoldersBelowTheOneThatHasPrismaIsNamed() throws IOException {
        slipway.write("compose.yaml", """
                services:
                  site: {build: site}
                  api: {build: api, environment: {DATABASE_URL: 'postgresql://u@db/x'}}
                """);
        for (String folder : new String[] {"site", "api"}) {
            slipway.write(folder + "/Dockerfile", "FROM node:22-bookworm\nCOPY . .\nCMD node a.js\n");
        }
        slipway.write("site/package.json", "{}");
        slipway.write("api/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");

        assertThat(open(slipway.json("check"))).contains("slipway check --project api;");
    }

    @ParameterizedTest
    @CsvSource({"docker-compose.prod.yml", "compose.production.yaml", "docker-compose-prod.yml"})
    void aComposeFileOfProductionIsReadWhereThereIsNoOther(String name) throws IOException {
        slipway.write(name, WEB.formatted(".", 30));

        JsonNode report = slipway.json("check", "--max-connections", "100");

        assertThat(report.at("/targets/0/why").asText()).isEqualTo(name + ":2");
        assertThat(report.path("findings").findValuesAsText("rule")).contains("CON001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 | compose.yaml            | true
            30 | docker-compose.dev.yml  | false
             0 | compose.yaml            | false
            """)
    void oneBesideAnotherMaySayHowManyRun(int replicas, String other, boolean open) throws IOException {
        slipway.write(other, WEB.formatted(".", 1));
        slipway.write(
                "docker-compose.prod.yml",
                replicas == 0 ? "services: {web: {restart: always}}\n" : WEB.formatted(".", replicas));

        JsonNode report = slipway.json("check", "--max-connections", "100");

        assertThat(open(report)
                        .contains("docker-compose.prod.yml: it says how many run, and is merged only where -f names"))
                .isEqualTo(open);
    }

    private static String open(JsonNode report) {
        return report.path("notChecked").toString();
    }
}
