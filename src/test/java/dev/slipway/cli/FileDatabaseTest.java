package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite has neither a host nor a server whose connections could run out. */
class FileDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsSaidOfAServer() throws IOException {
        Files.writeString(
                folder.resolve("package.json"),
                "{\"name\": \"a\", \"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        Files.createDirectories(folder.resolve("prisma"));
        Files.writeString(folder.resolve("prisma/schema.prisma"), """
                datasource db {
                  provider = "sqlite"
                  url      = "file:./dev.db"
                }
                """);
        Files.writeString(folder.resolve("serverless.yml"), """
                service: a
                provider: {name: aws, runtime: nodejs22.x}
                functions: {api: {handler: a.b}}
                """);
        CommandsInProcess slipway = new CommandsInProcess(folder, Map.of("HOME", folder.toString()));

        JsonNode check = slipway.json("check");

        assertThat(check.path("notApplicable").findValuesAsText("rule")).contains("CON001", "CON002", "URL009");
        assertThat(check.path("notChecked").toString()).doesNotContain("URL009", "CON0", "m5.large");
        assertThat(slipway.json("datasource", "show").path("notChecked").findValuesAsText("rule"))
                .doesNotContain("URL009");
    }
}
