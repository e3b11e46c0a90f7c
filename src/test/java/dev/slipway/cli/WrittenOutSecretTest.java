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

/** URL011 of a URL that a platform's file gives to the process: who reads the repository has its password. */
class WrittenOutSecretTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://me:b7Qx9L@db.example.com/x    | true
            postgresql://me:password@db.example.com/x  | false
            postgresql://me:b7Qx9L@localhost/x         | false
            postgresql://me:b7Qx9L@db/x                | false
            postgresql://db.example.com/x              | false
            ${self:custom.url}                         | false
            ${env:PRODUCTION_URL}                      | false
            """)
    void whatIsWrittenOutThereIsFound(String url, boolean stored, @TempDir Path folder) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.write("prisma/schema.prisma", """
                datasource db {
                  provider = "postgresql"
                  url      = env("DATABASE_URL")
                }
                """);
        commands.write("serverless.yml", """
                provider:
                  name: aws
                  environment:
                    DATABASE_URL: %s
                functions: {api: {handler: a.b}}
                custom: ${file(secrets.yml)}
                """.formatted(url));
        commands.write("secrets.yml", "url: postgresql://me:b7Qx9L@db.example.com/x\n");

        JsonNode report = commands.json("datasource", "show");

        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals("URL011"))
                .extracting(finding -> finding.at("/evidence/0/file").asText() + ":"
                        + finding.at("/evidence/0/line").asInt())
                .isEqualTo(stored ? List.of("serverless.yml:4") : List.of());
        assertThat(report.toString()).doesNotContain("b7Qx9L");
    }

    /** What a build needs leads nowhere; the last stage's ENV is what the process gets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a line of the first stage                                                   | a line of the last                                             | found    | from
            ARG DATABASE_URL=postgresql://me:b7Qx9L@db.example.com/x                        |                                                              | :2       |
            ENV DATABASE_URL="postgresql://me:b7Qx9L@db.example.com/x"                      |                                                              | :2       |
            RUN DATABASE_URL="postgresql://me:b7Qx9L@db.example.com/x" npx prisma generate  |                                                              | :2       |
            ENV DATABASE_URL="postgresql://user:password@localhost:5432/db"                 |                                                              |          |
            ARG DATABASE_URL                                                                | ENV DATABASE_URL=$DATABASE_URL                               |          |
            RUN DATABASE_URL=postgresql://dummy:dummy@dummy/dummy npx prisma generate       | ENV DATABASE_URL=postgresql://user:pass@localhost:5432/x     |          |
            ENV A=b                                                                         | ENV DATABASE_URL=postgresql://me:b7Qx9L@db.example.com/x     | :4       | Dockerfile:4
            ENV A=b                                                                         | ENV DATABASE_URL=postgresql://me:b7Qx9L@db/x                 |          |
            ENV A=b                                                                         | ENV DATABASE_URL=file:/data/shop.db                          |          | Dockerfile:4
            """)
    void whatADockerfileWritesOutIsInTheRepository(
            String first, String last, String found, String from, @TempDir Path folder) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.writeMigratedApp();
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        commands.write(
                "Dockerfile",
                "FROM node:22-bookworm AS build\n" + first + "\nFROM node:22-bookworm\n" + (last == null ? "" : last)
                        + "\nCOPY . .\nRUN npm ci && npx prisma generate\nCMD node a.js\n");

        JsonNode report = commands.json("check");

        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals("URL011"))
                .extracting(finding -> ":" + finding.at("/evidence/0/line").asInt())
                .isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(report.toString()).doesNotContain("b7Qx9L");
        assertThat(commands.json("datasource", "show").toString().contains("Dockerfile:4"))
                .isEqualTo(from != null);
    }

    /** What runs the image sets another one. */
    @Test
    void whatRunsAnImageBeatsWhatTheImageSets(@TempDir Path folder) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.writeMigratedApp();
        commands.write("Dockerfile", "FROM node:22\nENV DATABASE_URL=postgresql://u@a.example.com/x\n");
        commands.write("compose.yaml", """
                services:
                  web: {build: ., environment: {DATABASE_URL: postgresql://u@b.example.com/x}}
                """);

        assertThat(commands.json("datasource", "show").toString())
                .contains("b.example.com")
                .doesNotContain("a.example.com");
    }
}
