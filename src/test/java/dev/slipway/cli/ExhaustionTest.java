package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of a plan, proved by a server that is filled with it. */
class ExhaustionTest {
    private static final String REFUSED =
            "remaining connection slots are reserved for roles with the SUPERUSER attribute";

    @TempDir
    private Path folder;

    private static RealPostgres server;
    private static TestDatabase own;

    @BeforeAll
    static void aSmallServer() {
        server = RealPostgres.started(Map.of("max_connections", "20"));
        own = server.newDatabase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 17", "3, 1, 5", "1, 2, 8"})
    void asManyWorkersAsThePlanAllowsConnectAndTheNextIsRefused(int pool, int overlap, int workers) throws Exception {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        JsonNode status = commands.json("connections", "status", "--url", own.url());
        JsonNode plan = commands.json(
                "connections",
                "plan",
                "--function",
                "api",
                "--max-connections",
                status.path("maxConnections").path("value").asText(),
                "--reserve",
                status.path("reserved").path("value").asText(),
                "--connection-limit",
                Integer.toString(pool),
                "--deploy-overlap",
                Integer.toString(overlap));

        assertThat(plan.path("workloads").get(0).path("suggested").intValue()).isEqualTo(workers);
        List<Connection> open = new ArrayList<>();
        try {
            for (int worker = 0; worker < workers; worker++) {
                connect(open, pool * overlap);
            }
            assertThatThrownBy(() -> connect(open, pool * overlap))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(REFUSED);
            CommandsInProcess.Ran ran = commands.run("connections", "status", "--url", own.url());
            assertThat(ran.code()).isEqualTo(5);
            assertThat(ran.err())
                    .contains("All slots of 127.0.0.1:" + server.port())
                    .contains(REFUSED);
        } finally {
            for (Connection each : open) {
                each.close();
            }
            awaitEmpty();
        }
    }

    @Test
    void theDocsShowTheWordsOfTheServer() throws IOException {
        assertThat(Files.readString(Path.of("docs/errors.md"))).contains("FATAL: " + REFUSED);
    }

    private static void connect(List<Connection> open, int count) throws SQLException {
        for (int each = 0; each < count; each++) {
            open.add(server.connect(own, "worker"));
        }
    }

    /** A server takes a moment to see that a client has gone. */
    private static void awaitEmpty() throws Exception {
        try (Connection superuser = server.connect("postgres");
                var statement = superuser.createStatement()) {
            for (int i = 0; i < 100; i++) {
                try (var row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'worker'")) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
    }
}
