package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} tells machines of what it did. */
class CheckFixTest {
    @TempDir
    private Path folder;

    private CommandsInProcess commands;

    @BeforeEach
    void aServiceWithoutALimitAndTarget() throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        ProjectLayout.SERVERLESS.write(commands);
        commands.write(".env", "DATABASE_URL=\"postgresql://u:s3cr3t@h/d\"\n");
    }

    @Test
    void aDryRunShowsTheCommandsAndOneDiffAndWritesNothing() throws IOException {
        JsonNode fix = commands.json("check", "--fix", "--dry-run").get("fix");

        assertThat(fix.get("written").booleanValue()).isFalse();
        assertThat(fix.get("done").toString())
                .contains("slipway datasource limit 1", "--platform rhel-openssl-3.0.x --add-target");
        assertThat(fix.get("byHand")).isEmpty();
        assertThat(fix.get("diff").asText())
                .contains("+++ b/.env", "+++ b/prisma/schema.prisma")
                .doesNotContain("s3cr3t");
        assertThat(Files.readString(folder.resolve(".env"))).doesNotContain("connection_limit");
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        JsonNode first = commands.json("check", "--fix");
        JsonNode second = commands.json("check", "--fix");

        assertThat(first.at("/fix/written").booleanValue()).isTrue();
        assertThat(first.at("/findings")).isEmpty();
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
        assertThat(second.at("/fix/done")).isEmpty();
        assertThat(second.at("/fix/diff").asText()).isEmpty();
    }

    @Test
    void whatCannotBePutRightIsNamedWithItsReason() throws IOException {
        commands.write(
                "serverless.yml",
                Files.readString(folder.resolve("serverless.yml"))
                        .replace("reservedConcurrency: 10", "reservedConcurrency: \"${ssm:/limit}\""));

        JsonNode report = commands.json("check", "--fix", "--dry-run", "--max-connections", "100");

        assertThat(report.at("/fix/done").toString()).contains("datasource limit 1");
        assertThat(report.at("/notChecked").toString()).contains("only a deploy fills in");
    }

    @Test
    void onNetlifyOneUrlIsOneFinding() throws IOException {
        Files.delete(folder.resolve("serverless.yml"));
        commands.write("netlify.toml", "[functions]\n");

        assertThat(commands.json("check").at("/findings").findValuesAsText("rule"))
                .contains("URL003")
                .doesNotContain("NTL024");
    }

    @Test
    void withoutTheOptionNothingIsSaidOfChanges() throws IOException {
        assertThat(commands.json("check").has("fix")).isFalse();
    }
}
