package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.RealMariaDb;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rights that docs/reaping.md names are enough on real servers, and each of them is needed. */
class ReaperPrivilegesTest {
    private static final int TWO_SECONDS = 2100;

    @TempDir
    private Path folder;

    @Test
    void thoseOfPostgresqlLetOneRoleReapAnother() throws Exception {
        RealPostgres server = RealPostgres.shared();
        TestDatabase app = server.newDatabase();
        List<String> statements = statements("postgresql", app);
        for (int missing = 2; missing < statements.size(); missing++) {
            server.execute("DROP ROLE IF EXISTS reaper_" + missing);
            String reaper = "reaper_" + missing;
            for (int i = 0; i < statements.size(); i++) {
                if (i != missing) {
                    server.execute(statements.get(i).replace("reaper", reaper));
                }
            }
            try (Connection idle = server.connect(app, "web")) {
                Thread.sleep(150);
                reap("postgresql", app, reaper, "--user", app.role());

                assertThat(idle.isValid(1)).as(statements.get(missing)).isTrue();

                server.execute(statements.get(missing).replace("reaper", reaper));
                Thread.sleep(150);
                JsonNode report = reap("postgresql", app, reaper, "--user", app.role());

                assertThat(report.at("/ended").asInt()).isEqualTo(1);
                assertThat(idle.isValid(1)).isFalse();
            }
        }
    }

    @Test
    void thatOfMysqlLetsAUserReapItsOwn() throws Exception {
        RealMariaDb server = RealMariaDb.shared();
        TestDatabase app = server.newDatabase();
        try (Connection idle = server.connect(app, "web")) {
            Thread.sleep(TWO_SECONDS);
            JsonNode unseen = reap("mysql", app, app.role());
            boolean alive = idle.isValid(1);
            statements("mysql", app).forEach(server::execute);
            Thread.sleep(TWO_SECONDS);
            JsonNode report = reap("mysql", app, app.role());

            assertThat(unseen.at("/unknown").asInt()).isPositive();
            assertThat(unseen.at("/ended").asInt()).isZero();
            assertThat(alive).isTrue();
            assertThat(report.at("/ended").asInt()).isEqualTo(1);
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void thoseOfMariaDbLetOneUserReapAnother() throws Exception {
        RealMariaDb server = RealMariaDb.shared();
        TestDatabase app = server.newDatabase();
        List<String> statements = statements("mariadb", app);
        // Without the first it is nobody; without the third it does not get into the database.
        for (int missing : List.of(1, 3)) {
            String reaper = "reaper_" + missing;
            for (int i = 0; i < statements.size(); i++) {
                if (i != missing) {
                    server.execute(statements.get(i).replace("reaper", reaper));
                }
            }
            try (Connection idle = server.connect(app, "web")) {
                Thread.sleep(TWO_SECONDS);
                reap("mysql", app, reaper, "--user", app.role());

                assertThat(idle.isValid(1)).as(statements.get(missing)).isTrue();

                server.execute(statements.get(missing).replace("reaper", reaper));
                Thread.sleep(TWO_SECONDS);
                JsonNode report = reap("mysql", app, reaper, "--user", app.role());

                assertThat(report.at("/ended").asInt()).isEqualTo(1);
                assertThat(idle.isValid(1)).isFalse();
            }
            server.execute("DROP USER " + reaper);
        }
    }

    private JsonNode reap(String scheme, TestDatabase database, String role, String... options) throws IOException {
        String password = role.equals(database.role()) ? database.password() : "choose one";
        String url = new TestDatabase(scheme, database.server(), database.name(), role, password).url();
        List<String> usual = List.of(
                "connections", "reap", "--url", url, "--idle-over", scheme.equals("mysql") ? "1s" : "100ms", "--yes");
        return new CommandsInProcess(folder, Map.of())
                .json(Stream.concat(usual.stream(), Stream.of(options)).toArray(String[]::new));
    }

    /** Of the page, for a database and its owner. */
    private static List<String> statements(String server, TestDatabase database) throws IOException {
        String page = Files.readString(Path.of("docs/reaping.md"));
        String behind = page.substring(page.indexOf("<!-- privileges: " + server + " -->"));
        String sql = behind.substring(behind.indexOf("```sql\n") + 7);
        return sql.substring(0, sql.indexOf("```"))
                .lines()
                .map(line -> line.replace(";", "")
                        .replace(" shop", " " + database.name())
                        .replace("TO app", "TO " + database.role()))
                .toList();
    }
}
