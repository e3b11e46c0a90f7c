package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code connections watch} and {@code connections reap} on a real PostgreSQL, as their user types them. */
class LiveCommandsTest {
    private static final RealPostgres SERVER = RealPostgres.shared();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private TestDatabase own;
    private CommandsInProcess commands;

    @BeforeEach
    void make() {
        own = SERVER.newDatabase();
        commands = new CommandsInProcess(folder, Map.of("DATABASE_URL", own.url()));
    }

    @Test
    void aDryRunEndsNothingAndSaysWhatItWould() throws Exception {
        try (Connection idle = idle(own, "web")) {
            Ran ran = reap("--format", "json");

            JsonNode report = valid("reap", ran.out());
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(report.at("/dryRun").asBoolean()).isTrue();
            assertThat(report.at("/chosen").asInt()).isEqualTo(1);
            assertThat(report.at("/judged/0/fate").asText()).isEqualTo("would-end");
            assertThat(report.at("/judged/0/application").asText()).isEqualTo("web");
            assertThat(report.at("/ownTimeout/statements/0").asText())
                    .isEqualTo("ALTER ROLE \"" + own.role() + "\" SET idle_session_timeout = '100ms';");
            assertThat(idle.isValid(1)).isTrue();
        }
    }

    @Test
    void withYesItEndsThemAndTheTextSaysSo() throws Exception {
        try (Connection idle = idle(own, "web");
                Connection spared = idle(own, "worker")) {
            Ran ran = reap("--application", "we*", "--yes");

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out())
                    .contains("Ended 1 session.\n")
                    .containsPattern("web +127\\.0\\.0\\.1 +idle +[0-9.]+ m?s +ended\n")
                    .containsPattern("worker .* spared: another application\n")
                    .contains("spared: it is the one that asks")
                    .contains("  ALTER ROLE \"" + own.role() + "\" SET idle_session_timeout = '100ms';\n");
            assertThat(idle.isValid(1)).isFalse();
            assertThat(spared.isValid(1)).isTrue();
        }
    }

    @Test
    void whatTheServerCanDoItselfDoesWork() throws Exception {
        try (Connection session = SERVER.connect(own, "setup")) {
            session.createStatement()
                    .execute(
                            reap("--format", "json").out().contains("idle_session_timeout")
                                    ? "ALTER ROLE \"" + own.role() + "\" SET idle_session_timeout = '100ms'"
                                    : "nothing");
        }

        try (Connection idle = idle(own, "web")) {
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void whatARoleMayNotSeeIsUnknownAndWhatItMayNotEndIsRefused() throws Exception {
        TestDatabase reaper = SERVER.newDatabase();
        SERVER.execute("GRANT CONNECT ON DATABASE " + own.name() + " TO " + reaper.role());
        String url = new TestDatabase("postgresql", own.server(), own.name(), reaper.role(), reaper.password()).url();
        String[] line = {
            "connections",
            "reap",
            "--url",
            url,
            "--user",
            own.role(),
            "--idle-over",
            "100ms",
            "--yes",
            "--format",
            "json"
        };
        try (Connection idle = idle(own, "web")) {
            JsonNode unseen = valid("reap", commands.run(line).out());
            SERVER.execute("GRANT pg_read_all_stats TO " + reaper.role());
            Ran refused = commands.run(line);
            JsonNode report = valid("reap", refused.out());
            boolean alive = idle.isValid(1);
            Thread.sleep(150);
            SERVER.execute("GRANT pg_signal_backend TO " + reaper.role());
            Ran granted = commands.run(line);

            assertThat(unseen.at("/unknown").asInt()).isPositive();
            assertThat(unseen.at("/chosen").asInt()).isZero();
            assertThat(refused.code()).isEqualTo(5);
            assertThat(refused.err()).contains("error: The server refused to end session", "pg_signal_backend");
            assertThat(report.at("/refused").asInt()).isEqualTo(1);
            assertThat(alive).isTrue();
            assertThat(granted.code()).as(granted.err()).isZero();
            assertThat(valid("reap", granted.out()).at("/ended").asInt()).isEqualTo(1);
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void nothingIsEndedWhileThereIsRoom() throws Exception {
        try (Connection idle = idle(own, "web")) {
            Ran ran = reap("--when-above", "99%", "--yes");

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("No session to end.", "there is room (1)");
            assertThat(idle.isValid(1)).isTrue();
        }
    }

    @Test
    void aServiceWritesALineForEachRoundInWhichItDidSomething() throws Exception {
        try (Connection first = idle(own, "web");
                Connection second = idle(own, "web")) {
            Ran ran = reap("--max", "1", "--every", "100ms", "--rounds", "4", "--yes");
            Ran json = reap("--every", "100ms", "--rounds", "2", "--format", "json");

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out().lines()).hasSize(2).allMatch(line -> line.contains("Ended 1 session: "));
            assertThat(json.out().lines().toList()).hasSize(2).allSatisfy(line -> valid("reap", line));
            assertThat(first.isValid(1) || second.isValid(1)).isFalse();
        }
    }

    @Test
    void aServiceSaysNothingOfRoundsInWhichThereIsNothingToDo() {
        Ran ran = reap("--every", "100ms", "--rounds", "2", "--yes");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aWatchWritesALineForEachRoundAndOneInTheEnd() throws Exception {
        try (Connection idle = idle(own, "we\"b")) {
            Ran ran = watch("--rounds", "3", "--alert", "100%");

            List<JsonNode> lines = new ArrayList<>();
            for (String line : ran.out().lines().toList()) {
                lines.add(valid("watch", line));
            }
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(lines)
                    .extracting(line -> line.at("/event").asText())
                    .containsExactly("sample", "sample", "sample", "end");
            assertThat(lines.get(0).at("/applications").findValuesAsText("application"))
                    .contains("we\"b");
            assertThat(lines.get(3).at("/samples").asInt()).isEqualTo(3);
            assertThat(idle.isValid(1)).isTrue();
        }
    }

    @Test
    void aThresholdThatWasEverExceededIsExitOne() throws IOException {
        Ran share = watch("--rounds", "2", "--alert", "0%", "--format", "text");
        Ran number = watch("--rounds", "1", "--alert", "0");

        assertThat(share.code()).isEqualTo(1);
        assertThat(share.out())
                .contains("ALERT: above 0%", "In all: seen 2 times; at most ", "above 0% 2 times, first at ");
        assertThat(number.code()).isEqualTo(1);
        assertThat(valid("watch", number.out().lines().findFirst().orElseThrow())
                        .at("/alert")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRestartInTheMiddleIsWaitedForAndTheGapIsTold() throws Exception {
        try (RealPostgres server = RealPostgres.started(Map.of())) {
            TestDatabase database = server.newDatabase();
            Restart restart = new Restart(server);
            String[] line = {
                "connections",
                "watch",
                "--url",
                database.url(),
                "--every",
                "100ms",
                "--rounds",
                "25",
                "--metrics",
                "m.prom"
            };

            Ran ran = restart.during(() -> commands.run(line));

            List<JsonNode> lines =
                    ran.out().lines().map(each -> valid("watch", each)).toList();
            List<JsonNode> gaps = lines.stream()
                    .filter(each -> each.at("/event").asText().equals("gap"))
                    .toList();
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(gaps).extracting(gap -> gap.at("/over").asBoolean()).containsExactly(false, true);
            assertThat(gaps.get(1).at("/seconds").asDouble()).isPositive();
            assertThat(lines.get(lines.size() - 1).at("/gaps").asInt()).isEqualTo(1);
            assertThat(lines.get(lines.size() - 2).at("/event").asText()).isEqualTo("sample");
            assertThat(Files.readString(folder.resolve("m.prom"))).containsPattern("connections_up\\{.*} 1\n");
        }
    }

    @Test
    void theFileForPrometheusIsReplacedEachTime() throws IOException {
        Ran ran = watch("--rounds", "2", "--metrics", "slipway.prom");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readString(folder.resolve("slipway.prom")))
                .contains("slipway_connections_samples_total{server=\"" + own.server() + "\",database=\"" + own.name()
                        + "\"} 2\n");
        assertThat(folder.toFile().list()).containsExactly("slipway.prom");
    }

    @Test
    void whoNeverReachedTheServerSaysWhy() {
        Ran watch = commands.run("connections", "watch", "--url", "postgresql://u:hunter2@127.0.0.1:1/d");
        Ran reap = commands.run("connections", "reap", "--url", "env:NOT_SET");
        Ran nowhere = commands.run("connections", "reap");

        assertThat(watch.code()).isEqualTo(5);
        assertThat(watch.err()).contains("127.0.0.1:1").doesNotContain("hunter2");
        assertThat(reap.code()).isEqualTo(3);
        assertThat(reap.err()).contains("NOT_SET");
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).contains("--url env:NAME");
    }

    private Ran reap(String... options) {
        return run("reap", List.of("--idle-over", "100ms"), options);
    }

    private Ran watch(String... options) {
        return run("watch", List.of("--every", "100ms"), options);
    }

    private Ran run(String verb, List<String> usual, String... options) {
        List<String> line = new ArrayList<>(List.of("connections", verb, "--url", "env:DATABASE_URL"));
        line.addAll(usual);
        line.addAll(List.of(options));
        return commands.run(line.toArray(String[]::new));
    }

    /** One that is idle for longer than 100 ms. */
    private static Connection idle(TestDatabase database, String application)
            throws SQLException, InterruptedException {
        Connection session = SERVER.connect(database, application);
        session.createStatement().execute("SELECT 1");
        Thread.sleep(150);
        return session;
    }

    /** A document that has the shape which is promised. */
    private static JsonNode valid(String verb, String text) {
        try {
            JsonNode document = MAPPER.readTree(text);
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(MAPPER.readTree(Path.of("docs/schemas/connections-" + verb + ".v1.schema.json")
                            .toFile()));
            assertThat(schema.validate(document)).as(text).isEmpty();
            return document;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
