package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL011 of a URL that a platform's file gives to the process: who reads the repository has its password. */
class WrittenOutSecretTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://me:b7Qx9L@db.example.com/x    | true",
                "postgresql://me:password@db.example.com/x  | false",
                "postgresql://me:b7Qx9L@localhost/x         | false",
                "postgresql://me:b7Qx9L@db/x                | false",
                "postgresql://db.example.com/x              | false",
                "${self:custom.url}                         | false",
                "${env:PRODUCTION_URL}                      | false"
            })
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
}
