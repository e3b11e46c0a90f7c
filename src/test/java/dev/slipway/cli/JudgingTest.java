package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project has decided holds in every command that judges, through the command line. */
class JudgingTest {
    private static final String SHOW = "datasource show";
    private static final String PLAN = "connections plan --max-connections 1";
    private static final String NOW = "now-config check";
    private static final String NETLIFY = "netlify-config check";

    @TempDir
    private Path folder;

    private Ran ran = Ran.NOT_YET;

    @BeforeEach
    void layOutAProjectWithAFaultForEachCommand() throws IOException {
        write("package.json", "{}");
        write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
        write(".env", "DATABASE_URL=\"postgresql://shop:[YOUR-PASSWORD]@db.internal/shop?connection_limit=5\"\n");
        write("serverless.yml", "provider: {name: aws}\nfunctions:\n  api: {handler: a.b, reservedConcurrency: 9}\n");
        write("vercel.json", "{\"cleanUrls\": 1}");
        write("netlify.toml", "[functions]\nnode_bundler = \"nft\"\nincluded_files = 1\n");
    }

    @ParameterizedTest
    @CsvSource({SHOW, PLAN, NOW, NETLIFY})
    void whatSlipwayYamlSuppressesIsCountedAndDoesNotFail(String command) throws IOException {
        assertThat(run(command)).as(ran.out()).isEqualTo(1);
        JsonNode before = json(command);
        StringBuilder yaml = new StringBuilder("suppress:\n");
        rules(before.path("findings"))
                .forEach(rule -> yaml.append("  - {rule: ").append(rule).append(", reason: known here}\n"));
        write("slipway.yaml", yaml.toString());

        JsonNode after = json(command);

        assertThat(rules(after.path("suppressed"))).isEqualTo(rules(before.path("findings")));
        assertThat(after.path("findings")).isEmpty();
        assertThat(run(command)).isZero();
        assertThat(ran.out())
                .contains("\n" + after.path("suppressed").size() + " suppressed\n")
                .contains("known here");
    }

    @ParameterizedTest
    @CsvSource({SHOW, PLAN, NOW, NETLIFY})
    void aBaselineHoldsWhatIsFoundAndShrinks(String command) throws IOException {
        String known = command + " --baseline known.json";
        assertThat(run(known)).isEqualTo(3);
        assertThat(ran.err()).contains("There is no baseline known.json.").contains("--update-baseline");

        assertThat(run(known + " --update-baseline --fail-on note")).isZero();
        String written = Files.readString(folder.resolve("known.json"));
        assertThat(run(known + " --fail-on note")).isZero();
        assertThat(ran.err()).isEmpty();

        write(
                "known.json",
                written.replace(
                        "\"findings\": [",
                        "\"findings\": [\n{\"rule\": \"URL002\", \"file\": \"a\"," + " \"fingerprint\": \"b\"},"));
        assertThat(run(known + " --fail-on note")).isZero();
        assertThat(ran.err()).contains("No longer found of known.json: URL002 a;");
        assertThat(run(known + " --update-baseline --fail-on note")).isZero();
        assertThat(folder.resolve("known.json")).hasContent(written);
    }

    @Test
    void aLineMayMoveUnderABaseline() throws IOException {
        run(SHOW + " --baseline known.json --update-baseline");
        write(".env", "# moved\n\n" + Files.readString(folder.resolve(".env")));

        assertThat(run(SHOW + " --baseline known.json")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', note, 1",
        "note, '', 1",
        "note, warning, 0",
        "warning, note, 1",
        "error, '', 0",
    })
    void theLineWinsOverTheFileInWhatFails(String file, String line, int code) throws IOException {
        write(".env", "DATABASE_URL=\"postgresql://shop:b7Qx9L@db.internal/shop\"\n");
        write("slipway.yaml", file.isEmpty() ? "{}" : "fail-on: " + file + "\n");

        assertThat(run(SHOW + (line.isEmpty() ? "" : " --fail-on " + line)))
                .as(ran.out())
                .isEqualTo(code);
    }

    @Test
    void aPlanThatIsLivedWithStillDoesNotFit() throws IOException {
        write("slipway.yaml", "suppress: [{rule: CON001, reason: the proxy queues}]\n");

        assertThat(run(PLAN)).isZero();
        assertThat(ran.out()).startsWith("does not fit: 90 connections").contains("the proxy queues (slipway.yaml:1)");
        assertThat(json(PLAN).path("verdict").asText()).isEqualTo("exceeds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                     | is not valid JSON
            {"schema": "slipway/baseline/v2", "findings": []}               | "schema" is not slipway/baseline/v1
            {"schema": "slipway/baseline/v1"}                                 | "findings" is no list
            {"schema": "slipway/baseline/v1", "findings": [{"rule": 1}]}  | a finding has no "file"
            []                                                                    | it is no baseline
            ''                                                                    | it is no baseline
            """)
    void aWrongBaselineIsRefused(String json, String message) throws IOException {
        write("known.json", json);

        assertThat(run(SHOW + " --baseline known.json")).isEqualTo(3);
        assertThat(ran.err()).contains("known.json:1:").contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aWrongSlipwayYamlIsRefusedBeforeAnythingIsWritten() throws IOException {
        write("slipway.yaml", "suppress: [{rule: CON001}]\n");

        assertThat(run(PLAN + " --write")).isEqualTo(3);
        assertThat(ran.err()).contains("slipway.yaml:1:12: a suppression needs a reason.");
    }

    @Test
    void anUpdateNeedsAFile() {
        assertThat(run(SHOW + " --update-baseline")).isEqualTo(2);
        assertThat(ran.err()).contains("--baseline FILE --update-baseline");
    }

    private static Set<String> rules(JsonNode findings) {
        Set<String> rules = new TreeSet<>();
        findings.forEach(each -> rules.add(each.path("rule").asText()));
        return rules;
    }

    private JsonNode json(String command) throws IOException {
        run(command + " --format json");
        return ran.json();
    }

    private int run(String line) {
        ran = new CommandsInProcess(folder).run(line.split(" "));
        return ran.code();
    }

    private void write(String name, String text) throws IOException {
        new CommandsInProcess(folder).write(name, text);
    }
}
