package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What five commands say of one project is the same: the version, the limit, the pool, and the places they are from. */
class ContradictionsTest {
    private static final String HASH6 = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ProjectLayout.class)
    void allCommandsSayTheSame(ProjectLayout layout) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        layout.write(commands);

        JsonNode shown = commands.json("datasource", "show");
        JsonNode plan = commands.json(layout.planned("connections", "plan", "--max-connections", "900"));
        JsonNode deploy = commands.json("deploy-check", "lambda", "--max-connections", "900");
        CommandsInProcess.Ran check = commands.run("check", "--max-connections", "900");
        JsonNode fetch = fetched(commands);

        JsonNode pool = plan.at("/workloads/0/pool");
        assertThat(pool.get("value").asText()).isEqualTo(layout.pool());
        assertThat(pool.get("source").asText()).startsWith(layout.source());
        assertThat(shown.at("/urls/0/place").asText()).isEqualTo(layout.urlPlace());
        assertThat(deploy.at("/functions/0/pool")).isIn(pool, deploy.at("/no function of Lambda"));
        if (layout.isCounted()) {
            assertThat(deploy.at("/concurrency/connectionLimit").asText()).isEqualTo(layout.pool());
        }
        assertThat(List.of(
                        shown.get("prisma").asText(),
                        deploy.at("/target/prisma").asText(),
                        fetch.get("prisma").asText()))
                .containsOnly(layout.prisma());
        assertThat(check.out()).contains("Prisma " + layout.prisma());
    }

    @ParameterizedTest
    @EnumSource(ProjectLayout.class)
    void allCommandsFindTheSame(ProjectLayout layout) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        layout.write(commands);

        List<String> shown = found(commands.json("datasource", "show"), "URL");
        JsonNode checked = commands.json("check", "--max-connections", "5");
        List<String> planned =
                found(commands.json(layout.planned("connections", "plan", "--max-connections", "5")), "CON");
        List<String> lambda = found(commands.json("check", "--max-connections", "5", "--platform", "lambda"), "");
        List<String> deploy = found(commands.json("deploy-check", "lambda", "--max-connections", "5"), "");

        List<String> folded = StreamSupport.stream(checked.get("findings").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.path("causes").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
        assertThat(found(checked, "URL"))
                .containsAll(shown.stream()
                        .filter(each -> !folded.contains(each.substring(0, each.indexOf(' '))))
                        .toList());
        if (layout.declaresItsProcesses()) {
            assertThat(found(checked, "CON")).containsExactlyInAnyOrderElementsOf(planned);
        }
        assertThat(deploy).containsAll(lambda);
        assertThat(deploy.stream().filter(each -> each.startsWith("CON001")).count())
                .isLessThanOrEqualTo(1);
    }

    /** From a mirror of a folder, whose engine is small. */
    private JsonNode fetched(CommandsInProcess commands) throws IOException {
        new CommandsInProcess(folder, Map.of()).mirror("mirror/all_commits/" + HASH6 + "/rhel-openssl-3.0.x");
        return commands.json(
                "engine",
                "fetch",
                "--dry-run",
                "--platform",
                "rhel-openssl-3.0.x",
                "--mirror",
                folder.resolve("mirror").toUri().toString());
    }

    /** The rule and the place of each finding. */
    private static List<String> found(JsonNode report, String family) {
        Stream<JsonNode> findings = StreamSupport.stream(report.get("findings").spliterator(), false);
        return findings.filter(each -> each.get("rule").asText().startsWith(family))
                .map(each -> each.get("rule").asText() + " "
                        + each.at("/evidence/0/file").asText() + ":"
                        + each.at("/evidence/0/line").asText())
                .toList();
    }

    @Test
    void aTemplateOfAnotherToolHidesNoComposeFile() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write(
                "prisma/schema.prisma", "datasource db {\nprovider = \"postgresql\"\nurl = env(\"DATABASE_URL\")\n}\n");
        commands.write("template.yaml", "kind: Template\nspec: {type: service}\n");
        assertThat(commands.run("check").code()).isZero();

        commands.write("compose.yaml", """
                services:
                  api:
                    build: .
                    deploy: {replicas: 4}
                    environment: {DATABASE_URL: "postgresql://u:secret@db.example.com/app?connection_limit=5"}
                """);
        for (String command : List.of("check", "connections plan")) {
            assertThat(commands.json((command + " --max-connections 9").split(" "))
                            .at("/findings")
                            .findValuesAsText("rule"))
                    .containsExactly("CON001");
        }
    }

    /** A sum of one platform's functions was said to fit, whatever another opens. */
    @ParameterizedTest
    @ValueSource(strings = {"vercel.json: {}", "netlify.toml: [build]", "fly.toml: app = 'a'"})
    void whatNoFileCountsIsNotInTheSum(String file) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        ProjectLayout.SERVERLESS.write(commands);
        assertThat(commands.json("check", "--max-connections", "900")
                        .get("passed")
                        .toString())
                .contains("CON001");

        commands.write(file.substring(0, file.indexOf(": ")), file.substring(file.indexOf(": ") + 2) + "\n");

        JsonNode both = commands.json("check", "--max-connections", "900");
        assertThat(both.get("passed").toString()).doesNotContain("CON001");
        assertThat(both.get("notChecked").toString()).contains("so they are not in the sum");
        JsonNode told = commands.json("check", "--max-connections", "900", "--service", "other,replicas=2");
        assertThat(told.get("passed").toString()).contains("CON001");
    }

    /** The functions of a serverless.yml were counted for a deploy to Vercel. */
    @ParameterizedTest
    @ValueSource(strings = {"check --platform vercel", "deploy-check vercel", "check --platform fly"})
    void whatIsDeclaredForAnotherPlatformThanTheNamedOneIsNotCounted(String line) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        ProjectLayout.SERVERLESS.write(commands);

        JsonNode report = commands.json((line + " --max-connections 5").split(" "));

        assertThat(report.get("findings").findValuesAsText("rule")).doesNotContain("CON001");
        assertThat(report.get("notChecked").findValuesAsText("rule")).contains("CON001");
    }

    /** check judged the newest that the range takes, and engine platform another. */
    @Test
    void aRangeAloneTellsAllWhichPrismaItIs() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        ProjectLayout.SERVERLESS.write(commands);
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"^5.0.0\"}}");
        commands.write("node_modules/@prisma/client/package.json", "{}");

        assertThat(commands.run("check").out()).contains("Prisma 5.22.0 (from ^5.0.0)");
        assertThat(commands.json("engine", "platform", "--runtime", "image:node:22-alpine3.21")
                        .get("prisma")
                        .asText())
                .isEqualTo("5.22.0");
    }

    /** Of a URL whose password is filled in by the deploy, the limit is read by all. */
    @Test
    void aLimitBesideWhatOnlyADeployFillsInIsKnown() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        ProjectLayout.SAM_SECRET.write(commands);
        commands.write("template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: nodejs22.x
                      ReservedConcurrentExecutions: 10
                      Environment:
                        Variables:
                          DATABASE_URL: !Sub "postgresql://u:${Password}@db.internal/d?connection_limit=4"
                """);

        assertThat(commands.json("connections", "plan", "--max-connections", "900")
                        .at("/workloads/0/pool/value")
                        .asInt())
                .isEqualTo(4);
        assertThat(commands.run("datasource", "show").out().replaceAll("\\s+", " "))
                .contains("Its connection_limit does, 4: check and connections plan count with it.")
                .doesNotContain("--connection-limit N");
    }

    /** Lists of compose keep quotation marks: plan said so, and check that the URL stands nowhere. */
    @Test
    void quotationMarksAroundAUrlAreWrongForAllCommands() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder.resolve("shop"), Map.of());
        commands.write(
                "prisma/schema.prisma", "datasource db {\nprovider = \"postgresql\"\nurl = env(\"DATABASE_URL\")\n}\n");
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("compose.yaml", """
                services:
                  api:
                    build: .
                    environment:
                      - DATABASE_URL="postgresql://u:secret@db.example.com:5432/app?connection_limit=1"
                """);

        for (String command : List.of("check", "connections plan")) {
            JsonNode report = commands.json((command + " --max-connections 9").split(" "));
            assertThat(report.at("/findings").findValuesAsText("rule")).containsExactly("URL001");
            assertThat(report.at("/findings/0/evidence/0/line").asInt()).isEqualTo(5);
            assertThat(report.toString()).doesNotContain("secret");
        }
    }
}
