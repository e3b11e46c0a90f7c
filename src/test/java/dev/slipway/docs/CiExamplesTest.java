package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.slipway.cli.CommandsInProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of a gate before a deploy: they are pinned, may do little, and their command lines are ones that work. */
class CiExamplesTest {
    private static final Path GITHUB = Path.of("examples/ci/github.yml");
    private static final Path GITLAB = Path.of("examples/ci/gitlab.yml");

    @TempDir
    private Path folder;

    @Test
    void theWorkflowIsPinnedAndMayDoLittle() throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(GITHUB.toFile());
        List<String> uses = workflow.findValuesAsText("uses");

        assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
        assertThat(workflow.at("/permissions")).hasSize(2);
        assertThat(workflow.at("/jobs/deploy/needs").asText()).isEqualTo("check");
        assertThat(workflow.findValuesAsText("runs-on")).noneMatch(each -> each.endsWith("-latest"));
        assertThat(uses).isNotEmpty().allMatch(each -> each.matches("[\\w-]+/[\\w./-]+@([0-9a-f]{40}|v[0-9.]+)"));
        assertThat(workflow.findValuesAsText("run")).noneMatch(script -> script.contains("${{"));
    }

    @Test
    void theCommandOfTheWorkflowWritesWhatIsUploaded() throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(GITHUB.toFile());
        project();

        int code = run(workflow.findValue("command").asText());

        JsonNode sarif =
                new ObjectMapper().readTree(folder.resolve("slipway.sarif").toFile());
        assertThat(code).isIn(0, 1);
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(workflow.findValuesAsText("run").toString()).contains("gzip -c slipway.sarif");
    }

    @Test
    void theJobOfGitlabWritesTheReportThatItNames() throws IOException {
        JsonNode jobs = new YAMLMapper().readTree(GITLAB.toFile());
        project();
        Files.createDirectories(folder.resolve("app.tar"));
        Files.writeString(folder.resolve("app.tar/server.js"), "");
        String script = jobs.at("/deploy-check/script/0").asText();

        int code = run(script.substring("slipway ".length()));

        String report = jobs.at("/deploy-check/artifacts/reports/codequality").asText();
        assertThat(code).isIn(0, 1);
        assertThat(new ObjectMapper().readTree(folder.resolve(report).toFile()).isArray())
                .isTrue();
        assertThat(jobs.at("/deploy-check/artifacts/when").asText()).isEqualTo("always");
        assertThat(jobs.at("/deploy/needs").toString()).contains("deploy-check");
    }

    private void project() throws IOException {
        CommandsInProcess project = new CommandsInProcess(folder);
        project.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        project.write(".env", "DATABASE_URL=\"postgresql://u:p@h/d?connection_limit=1\"\n");
        project.writeSchema();
    }

    private int run(String line) {
        return new CommandsInProcess(folder, Map.of()).run(line.split(" +")).code();
    }
}
