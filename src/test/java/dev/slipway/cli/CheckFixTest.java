package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check --fix} tells machines of what it did. */
class CheckFixTest {
    private static final String PUBLISHED =
            "mirror/all_commits/c2990dca591cba766e3b7ef5d9e8a84796e47ab7/rhel-openssl-3.0.x";
    private static final String ENGINE = "src/generated/libquery_engine-rhel-openssl-3.0.x.so.node";

    private final CommandsInProcess commands;

    CheckFixTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(
                folder, Map.of("SLIPWAY_CACHE_DIR", folder.resolve("cache").toString()));
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
        assertThat(commands.text(".env")).doesNotContain("connection_limit");
    }

    /** One connection is the limit of a sandbox, and would hold up a server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml: {services: {web: {image: web, environment: {DATABASE_URL: '${DATABASE_URL}'}}}}",
                "README.md: goes nowhere"
            })
    void whereOneProcessServesAllNoLimitIsWritten(String file) throws IOException {
        Files.delete(commands.file("serverless.yml"));
        commands.write(file.substring(0, file.indexOf(": ")), file.substring(file.indexOf(": ") + 2) + "\n");

        JsonNode check = commands.json("check", "--fix", "--mirror", mirror());

        assertThat(check.get("findings").findValuesAsText("rule")).contains("URL003");
        assertThat(check.at("/fix/done").toString()).doesNotContain("datasource limit");
        assertThat(commands.text(".env")).doesNotContain("connection_limit");
    }

    @Test
    void aDiffShowsNoNeighbourOfTheUrl() throws IOException {
        commands.write(".env", """
                STRIPE_KEY=sk_live_51H
                PW='hunter2' # was hunter1
                DATABASE_URL="postgresql://u:s3cr3t@h/d"
                # postgresql://u:older@h/d, or hunter0
                """);

        JsonNode fix = commands.json("check", "--fix", "--dry-run").get("fix");

        assertThat(fix.get("diff").asText()).contains("""
                         STRIPE_KEY=***
                         PW='***' # ***
                        -DATABASE_URL="postgresql://u:***@h/d"
                        +DATABASE_URL="postgresql://u:***@h/d?connection_limit=1"
                         # ***
                        """);
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        JsonNode first = commands.json("check", "--fix", "--mirror", mirror());
        JsonNode second = commands.json("check", "--fix", "--mirror", mirror());

        assertThat(first.at("/fix/written").booleanValue()).isTrue();
        assertThat(first.at("/findings")).isEmpty();
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
        assertThat(second.at("/fix/done")).isEmpty();
        assertThat(second.at("/fix/diff").asText()).isEmpty();
    }

    /** It was overruled, and what had been decided called needless. */
    @Test
    void whatTheProjectLivesWithIsLeft() throws IOException {
        commands.write("slipway.yaml", """
                suppress:
                  - {rule: PLT001, file: "prisma/**", reason: generated for Lambda by the pipeline}
                """);

        JsonNode check = commands.json("check", "--fix", "--mirror", mirror());

        assertThat(check.at("/fix/done").toString()).isEqualTo("[\"slipway datasource limit 1\"]");
        assertThat(check.at("/suppressed").findValuesAsText("rule")).containsExactly("PLT001");
        assertThat(commands.text("prisma/schema.prisma")).doesNotContain("binaryTargets");
    }

    @Test
    void aDryRunOfNothingIsNone() {
        CommandsInProcess.Ran ran = commands.run("check", "--dry-run");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--dry-run", "slipway check --fix --dry-run");
    }

    /** What stands in another file was left, the rest written as if it were done, and less with each run. */
    @Test
    void functionsOfOtherFilesGetTheirNumbersToo() throws IOException {
        commands.write(".env", "DATABASE_URL=\"postgresql://u:s3cr3t@h/d?connection_limit=2\"\n");
        commands.write("serverless.yml", functions("${file(fn/api.yml):api}", "{handler: a.c}"));
        commands.write("fn/api.yml", "api:\n  handler: a.b\n  reservedConcurrency: 300 # of old\n");

        JsonNode first = commands.json("check", "--max-connections", "72", "--fix", "--mirror", mirror());
        JsonNode second = commands.json("check", "--max-connections", "72", "--fix", "--mirror", mirror());

        assertThat(first.at("/findings")).isEmpty();
        assertThat(commands.text("fn/api.yml")).isEqualTo("api:\n  handler: a.b\n  reservedConcurrency: 9 # of old\n");
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${file(fn.yml)}                           | ${file(fn.yml)} | settings are those of api too
            {handler: a.b, reservedConcurrency: &r 300} | {handler: a.c, reservedConcurrency: *r} | by an anchor
            """)
    void allOfTheNumbersAreWrittenOrNone(String api, String job, String why) throws IOException {
        commands.write(".env", "DATABASE_URL=\"postgresql://u:s3cr3t@h/d?connection_limit=2\"\n");
        commands.write("serverless.yml", functions(api, job));
        commands.write("fn.yml", "handler: a.b\nreservedConcurrency: 300\n");

        JsonNode fix = commands.json("check", "--max-connections", "72", "--fix", "--mirror", mirror())
                .get("fix");

        assertThat(fix.get("byHand").toString()).contains(why);
        assertThat(fix.get("diff").asText()).doesNotContain("reservedConcurrency");
    }

    @Test
    void numbersThatFitTogetherOnlyAreNotWrittenAlone() throws IOException {
        commands.write(".env", "DATABASE_URL=\"postgresql://u:s3cr3t@h/d?connection_limit=2\"\n");
        commands.write("serverless.yml", functions("{handler: a.b}", "{handler: a.c}"));

        JsonNode fix = commands.json(
                        "check",
                        "--max-connections",
                        "72",
                        "--service",
                        "web,replicas=300,surge=0,pool=2",
                        "--fix",
                        "--mirror",
                        mirror())
                .get("fix");

        assertThat(fix.get("byHand").toString()).contains("fit together only", "web ");
        assertThat(fix.get("diff").asText()).doesNotContain("reservedConcurrency");
    }

    private static String functions(String api, String job) {
        return """
                service: s
                useDotenv: true
                provider:
                  name: aws
                  runtime: nodejs22.x
                  environment: {DATABASE_URL: '${env:DATABASE_URL}'}
                functions:
                  api: %s
                  job: %s
                """.formatted(api, job);
    }

    @Test
    void theEnginesOfAddedTargetsAreFetchedAndNotInADryRun() throws IOException {
        JsonNode dry = commands.json("check", "--fix", "--dry-run", "--mirror", mirror());
        assertThat(dry.at("/fix/fetched")).isEmpty();
        assertThat(commands.file(ENGINE)).doesNotExist();

        JsonNode fix = commands.json("check", "--fix", "--mirror", mirror()).get("fix");

        assertThat(fix.get("byHand")).isEmpty();
        assertThat(fix.get("fetched").toString()).isEqualTo("[\"" + ENGINE + "\"]");
        assertThat(commands.file(ENGINE)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "damaged"})
    void withoutAnEngineTheChangeStandsAndTheCommandIsNamed(String mirror) throws IOException {
        String at = mirror();
        if (mirror.equals("damaged")) {
            commands.write(PUBLISHED + "/libquery_engine.so.node.sha256", "0".repeat(64));
        }
        CommandsInProcess.Ran ran = commands.run(
                "check", "--fix", "--format", "json", "--mirror", mirror.equals("damaged") ? at : at + "nowhere");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().at("/fix/written").booleanValue()).isTrue();
        assertThat(ran.json().at("/fix/fetched")).isEmpty();
        assertThat(ran.json().at("/fix/byHand/0").asText())
                .startsWith("slipway engine fetch --platform rhel-openssl-3.0.x: ");
        assertThat(commands.text("prisma/schema.prisma")).contains("rhel-openssl-3.0.x");
        assertThat(commands.file(ENGINE)).doesNotExist();
    }

    /** An excerpt of the schema stood there with its line breaks written out. */
    @Test
    void aReasonIsOneLine() throws IOException {
        commands.write("prisma/schema.prisma", commands.text("prisma/schema.prisma") + "}}}\n");

        CommandsInProcess.Ran ran = commands.run("check", "--fix", "--offline", "--format", "json");

        assertThat(ran.json().at("/fix/byHand/0").asText())
                .endsWith("This line does not begin a block.")
                .doesNotContain("\n");
    }

    @Test
    void whatCannotBePutRightIsNamedWithItsReason() throws IOException {
        commands.write(
                "serverless.yml",
                commands.text("serverless.yml")
                        .replace("reservedConcurrency: 10", "reservedConcurrency: \"${ssm:/limit}\""));

        JsonNode report = commands.json("check", "--fix", "--dry-run", "--max-connections", "100");

        assertThat(report.at("/fix/done").toString()).contains("datasource limit 1");
        assertThat(report.at("/notChecked").toString()).contains("only a deploy fills in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prisma/**", "{prisma/**,views/**}"})
    void aPatternOfVercelThatTakesNoEngineTakesItAsWell(String pattern) throws IOException {
        Files.delete(commands.file("serverless.yml"));
        commands.write("api/orders.js", "");
        commands.write(
                "vercel.json", "{ \"functions\": { \"api/*.js\": { \"includeFiles\": \"" + pattern + "\" } } }\n");

        JsonNode fix = commands.json("check", "--fix", "--offline").get("fix");
        JsonNode second = commands.json("check", "--fix", "--offline");

        assertThat(fix.get("diff").asText()).contains("+++ b/vercel.json", "src/generated/**");
        assertThat(commands.text("vercel.json"))
                .isEqualTo("{ \"functions\": { \"api/*.js\": { \"includeFiles\": \"{" + pattern
                        + ",src/generated/**}\" } } }\n");
        assertThat(second.get("passed").toString()).contains("NOW037");
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
    }

    @Test
    void aMirrorThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        CommandsInProcess.Ran ran = commands.run("check", "--fix", "--mirror", "http://127.0.0.1:1");

        assertThat(ran.err()).doesNotContain("retry");
        assertThat(ran.out()).contains("by hand  slipway engine fetch");
    }

    @Test
    void onNetlifyOneUrlIsOneFinding() throws IOException {
        Files.delete(commands.file("serverless.yml"));
        commands.write("netlify.toml", "[functions]\n");

        assertThat(commands.json("check").at("/findings").findValuesAsText("rule"))
                .contains("URL003")
                .doesNotContain("NTL024");
    }

    @Test
    void withoutTheOptionNothingIsSaidOfChanges() throws IOException {
        assertThat(commands.json("check").has("fix")).isFalse();
    }

    /** The examples' mirror, whose engine is a stand-in, as that of this release. */
    private String mirror() throws IOException {
        Path engines = Path.of(
                        "examples/mirror/all_commits/0123456789abcdef0123456789abcdef01234567/rhel-openssl-3.0.x")
                .toAbsolutePath();
        Path copy = Files.createDirectories(commands.file(PUBLISHED));
        try (Stream<Path> files = Files.list(engines)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return commands.file("mirror").toUri().toString();
    }
}
