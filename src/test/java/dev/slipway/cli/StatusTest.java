package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.RealMariaDb;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    private Path folder;

    @Test
    void theProjectsOwnDatabaseIsAskedAndItsPlanStandsBesideIt() throws Exception {
        RealPostgres server = RealPostgres.shared();
        TestDatabase own = server.newDatabase();
        server.execute("ALTER ROLE " + own.role() + " CONNECTION LIMIT 9");
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"4.7.0\"}}");
        commands.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
        commands.write(".env", "DATABASE_URL=" + own.url("connection_limit=1") + "\n");
        commands.write(
                "serverless.yml",
                "service: a\nprovider: { name: aws }\nfunctions:\n  api: { handler: a.b, reservedConcurrency: 5 }\n");

        try (Connection worker = server.connect(own, "worker")) {
            CommandsInProcess.Ran ran = commands.run("connections", "status");
            JsonNode json =
                    commands.run("connections", "status", "--format", "json").json();

            assertThat(worker.isValid(1)).isTrue();
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out())
                    .contains("free         8 of 9, by the limit of the role " + own.role())
                    .contains("role limit   limit 9, 1 in use, 8 free (pg_roles.rolconnlimit)")
                    .contains("5 x 1 x 2 (api) = 10 connections at the peak.")
                    .contains("more than 9,")
                    .doesNotContain(own.password());
            assertThat(json.path("plan").path("peak").intValue()).isEqualTo(10);
            assertThat(json.path("freeForRole").path("value").intValue()).isEqualTo(8);
            assertThat(json.path("sessions").path("groups").findValuesAsText("application"))
                    .contains("worker");
        }
    }

    @Test
    void aVariableMayHoldTheUrl() throws Exception {
        TestDatabase own = RealMariaDb.shared().newDatabase();
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of("THEIRS", own.url()));

        CommandsInProcess.Ran ran = commands.run("connections", "status", "--url", "env:THEIRS");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("MariaDB 10.11").contains("environment variable THEIRS");
    }

    @Test
    void whatCannotBeReachedIsExitCodeFive() {
        CommandsInProcess.Ran ran = new CommandsInProcess(folder, Map.of())
                .run("connections", "status", "--url", "postgresql://u:hunter2@127.0.0.1:1/d");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("Nothing listens at 127.0.0.1:1").doesNotContain("hunter2");
    }

    @Test
    void aUrlOfAnotherKindIsExitCodeThree() {
        CommandsInProcess.Ran ran =
                new CommandsInProcess(folder, Map.of()).run("connections", "status", "--url", "file:dev.db");

        assertThat(ran.code()).isEqualTo(3);
    }
}
