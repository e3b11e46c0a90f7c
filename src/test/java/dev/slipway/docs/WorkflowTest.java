package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows and the action: what they run is pinned, what they may do is little. */
class WorkflowTest {
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses:\\s*(.*)$");
    private static final String PINNED_OR_OURS =
            "\\./[a-z/.-]+|[A-Za-z0-9-]+/[A-Za-z0-9._/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";
    private static final Pattern HOST = Pattern.compile("https?://([^/\\s\"'}]+)");

    static Stream<Path> workflows() {
        return ProjectFiles.endingIn(".github/workflows", ".yml").stream();
    }

    static Stream<Path> workflowsAndActions() {
        return Stream.concat(workflows(), ProjectFiles.endingIn(".github/actions", ".yml").stream());
    }

    static Stream<Path> everything() {
        return Stream.concat(workflowsAndActions(), ProjectFiles.endingIn(".github", ".sh").stream());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflowSaysWhenItRunsAndWhatItMayDo(Path file) throws Exception {
        JsonNode workflow = new YAMLMapper().readTree(file.toFile());

        assertThat(workflow.path("on").isObject()).as("on").isTrue();
        assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
        assertThat(workflow.at("/concurrency/group").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobEndsAfterATimeAndNamesItsMachineByVersion(Path file) throws Exception {
        JsonNode jobs = new YAMLMapper().readTree(file.toFile()).path("jobs");

        assertThat(jobs).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 60);
            assertThat(job.path("runs-on").asText()).doesNotEndWith("-latest").isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("workflowsAndActions")
    void whatComesFromElsewhereIsPinnedByCommit(Path file) {
        Stream<String> uses = USES.matcher(ProjectFiles.read(file)).results().map(m -> m.group(1));

        assertThat(uses).isNotEmpty().allMatch(WorkflowTest::isPinned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions/checkout@v5",
                "actions/checkout@main # v5.0.0",
                "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8",
                "actions/checkout@08c6903 # v5.0.0",
                "docker://alpine:3",
            })
    void aTagABranchAShortCommitAndAnImageAreNoPins(String uses) {
        assertThat(isPinned(uses)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workflowsAndActions")
    void noExpressionIsPastedIntoAScript(Path file) throws Exception {
        List<String> scripts = new YAMLMapper().readTree(file.toFile()).findValuesAsText("run");

        assertThat(scripts).isNotEmpty().noneMatch(script -> script.contains("${{"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theOnlyHostThatIsNamedIsGithub(Path file) {
        Stream<String> hosts = HOST.matcher(ProjectFiles.read(file)).results().map((MatchResult m) -> m.group(1));

        assertThat(hosts).allMatch("github.com"::equals);
    }

    private static boolean isPinned(String uses) {
        return uses.matches(PINNED_OR_OURS);
    }
}
