package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL016: a database's file, by where the project goes and by what connects to it. */
class FileThrownAwayTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vercel.json | {} | file:./dev.db | | found",
                "netlify.toml | [build] | file:./dev.db?connection_limit=1 | | found",
                "now.json | {\"version\": 2} | file:/tmp/dev.db | | found",
                "serverless.yml | {provider: {name: aws}, functions: {a: {handler: a.b}}} | file:./dev.db | | found",
                "serverless.yml | {provider: {name: aws}, functions: {a: {handler: a.b}}} | file:/mnt/data/dev.db | | notApplicable",
                "vercel.json | {} | file:/mnt/data/dev.db | | found",
                "vercel.json | {} | file:./dev.db | better-sqlite3 | found",
                "vercel.json | {} | file:./dev.db | libsql | notChecked",
                "fly.toml | app = 'a' | file:/data/dev.db | | none",
                "Dockerfile | FROM node:22 | file:/data/dev.db | | none",
            })
    void aFileIsThrownAwayWithItsSandbox(String file, String text, String url, String adapter, String expected)
            throws IOException {
        Files.writeString(folder.resolve(file), text + "\n");
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=\"" + url + "\"\n");
        Files.writeString(
                folder.resolve("package.json"),
                "{\"name\": \"a\", \"dependencies\": {\"@prisma/client\": \"6.19.3\""
                        + (adapter == null ? "" : ", \"@prisma/adapter-" + adapter + "\": \"6.19.3\"") + "}}");
        Files.createDirectories(folder.resolve("prisma"));
        Files.writeString(folder.resolve("prisma/schema.prisma"), """
                datasource db {
                  provider = "sqlite"
                  url      = env("DATABASE_URL")
                }
                """);

        JsonNode report = new CommandsInProcess(folder, Map.of("HOME", folder.toString())).json("check");

        assertThat(said(report)).isEqualTo(expected);
    }

    private static String said(JsonNode report) {
        if (report.path("findings").findValuesAsText("rule").contains("URL016")) {
            return "found";
        }
        return report.path("notChecked").findValuesAsText("rule").contains("URL016")
                ? "notChecked"
                : report.path("notApplicable").findValuesAsText("rule").contains("URL016") ? "notApplicable" : "none";
    }
}
