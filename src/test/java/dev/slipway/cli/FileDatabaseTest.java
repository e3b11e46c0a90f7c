package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQLite has neither a host nor a server whose connections could run out, and a disk may be thrown away (URL016). */
class FileDatabaseTest {
    private static final String LAMBDA = "{provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: a.b}}}";

    private final CommandsInProcess slipway;

    FileDatabaseTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        uses("\"@prisma/client\": \"6.19.3\"");
        slipway.write(".env", "DATABASE_URL=\"file:./dev.db\"\n");
        slipway.write("prisma/schema.prisma", """
                datasource db {
                  provider = "sqlite"
                  url      = env("DATABASE_URL")
                }
                """);
    }

    private void uses(String dependencies) throws IOException {
        slipway.write("package.json", "{\"name\": \"a\", \"dependencies\": {" + dependencies + "}}");
    }

    @Test
    void nothingIsSaidOfAServer() throws IOException {
        slipway.write("serverless.yml", LAMBDA + "\n");

        JsonNode check = slipway.json("check");

        assertThat(check.path("notApplicable").findValuesAsText("rule")).contains("CON001", "CON002", "URL009");
        assertThat(check.path("notChecked").toString()).doesNotContain("URL009", "CON0", "m5.large");
        assertThat(slipway.json("datasource", "show").path("notChecked").findValuesAsText("rule"))
                .doesNotContain("URL009");
        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "100");
        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo("0");
        assertThat(slipway.run("deploy-check", "lambda", "--max-connections", "100")
                        .out())
                .contains("leads to a file")
                .doesNotContain("put-function-concurrency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vercel.json    | {}             | file:./dev.db                    |                | findings",
                "netlify.toml   | [build]        | file:./dev.db?connection_limit=1 |                | findings",
                "now.json       | {\"version\": 2} | file:/tmp/dev.db                 |                | findings",
                "serverless.yml | " + LAMBDA + " | file:./dev.db                    |                | findings",
                "serverless.yml | " + LAMBDA + " | file:/mnt/data/dev.db            |                | notApplicable",
                "vercel.json    | {}             | file:/mnt/data/dev.db            |                | findings",
                "vercel.json    | {}             | file:./dev.db                    | better-sqlite3 | findings",
                "vercel.json    | {}             | file:./dev.db                    | libsql         | notChecked",
                "fly.toml       | app = 'a'      | file:/data/dev.db                |                | ",
                "Dockerfile     | FROM node:22   | file:/data/dev.db                |                | ",
            })
    void aFileIsThrownAwayWithItsSandbox(String file, String text, String url, String adapter, String expected)
            throws IOException {
        slipway.write(file, text + "\n");
        slipway.write(".env", "DATABASE_URL=\"" + url + "\"\n");
        if (adapter != null) {
            uses("\"@prisma/client\": \"6.19.3\", \"@prisma/adapter-" + adapter + "\": \"6.19.3\"");
        }

        JsonNode report = slipway.json("check");

        assertThat(List.of("findings", "notChecked", "notApplicable", "passed"))
                .filteredOn(list -> report.path(list).toString().contains("URL016"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
