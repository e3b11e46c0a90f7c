package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of a reaper as a service can be read, may do little, and their command lines are ones that work. */
class ReaperExamplesTest {
    private static final Path FOLDER = Path.of("examples/reaper");

    @TempDir
    private Path elsewhere;

    @Test
    void theUnitStartsACommandThatGoesOn() throws IOException {
        List<String> unit = Files.readAllLines(FOLDER.resolve("slipway-reaper.service"));
        String start = unit.stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow()
                .substring("ExecStart=/opt/slipway/bin/slipway ".length());

        assertThat(unit).contains("[Unit]", "[Service]", "[Install]", "DynamicUser=yes", "NoNewPrivileges=yes");
        // systemd.unit(5): a single per cent sign begins a specifier.
        assertThat(start.replace("%%", "")).doesNotContain("%");
        assertThat(start).contains("--every", "--yes");
        assertIsUnderstood(List.of(start.replace("%%", "%").split(" ")));
    }

    @Test
    void theCronJobNeverRunsTwiceAndMayDoNothingElse() throws IOException {
        JsonNode job = new YAMLMapper().readTree(FOLDER.resolve("cronjob.yaml").toFile());
        JsonNode container = job.at("/spec/jobTemplate/spec/template/spec/containers/0");
        List<String> line = new ArrayList<>();
        container.at("/args").forEach(word -> line.add(word.asText()));

        assertThat(job.at("/kind").asText()).isEqualTo("CronJob");
        assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/env/0/valueFrom/secretKeyRef/name").asText()).isNotEmpty();
        assertThat(line).contains("--yes").doesNotContain("--every");
        assertIsUnderstood(line);
    }

    @Test
    void theScheduleOfLambdaRunsOneAtATime() throws IOException {
        JsonNode template =
                new YAMLMapper().readTree(FOLDER.resolve("lambda/template.yaml").toFile());
        JsonNode function = template.at("/Resources/Reaper/Properties");

        assertThat(function.at("/ReservedConcurrentExecutions").asInt()).isEqualTo(1);
        assertThat(function.at("/Events/EveryMinute/Properties/Schedule").asText())
                .isEqualTo("rate(1 minute)");
        assertThat(template.at("/Parameters/DatabaseUrl/NoEcho").asBoolean()).isTrue();
        assertThat(Files.readString(FOLDER.resolve("lambda/Dockerfile"))).contains("COPY bootstrap ");
        Map<String, String> variables = Map.of(
                "$WHEN_ABOVE", function.at("/Environment/Variables/WHEN_ABOVE").asText(),
                "$IDLE_OVER", function.at("/Environment/Variables/IDLE_OVER").asText(),
                "$MAX", function.at("/Environment/Variables/MAX").asText());
        assertIsUnderstood(
                bootstrapLine().map(word -> variables.getOrDefault(word, word)).toList());
    }

    /** The words behind the program's name in the bootstrap. */
    private static Stream<String> bootstrapLine() throws IOException {
        String script = Files.readString(FOLDER.resolve("lambda/bootstrap")).replace("\\\n", "");
        String line = script.substring(script.indexOf(" connections reap "), script.indexOf(" >/tmp/report.json"));
        return Stream.of(line.strip().replace("\"", "").split(" +"));
    }

    /** Nothing is wrong with it but that the variable is not set here. */
    private void assertIsUnderstood(List<String> line) {
        Ran ran = new CommandsInProcess(elsewhere, Map.of()).run(line);

        assertThat(ran.err()).contains("DATABASE_URL of --url env:DATABASE_URL is not set");
        assertThat(ran.code()).isEqualTo(3);
    }
}
