package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --live} and {@code deploy-check … --live} as a process, before a real PostgreSQL. */
class LiveCheckIT {
    private static final String SCHEMA = """
            generator client {
              provider      = "prisma-client-js"
              binaryTargets = ["native", "rhel-openssl-3.0.x"]
            }

            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL")
            }
            """;
    private static final String SERVERLESS = """
            service: orders
            provider:
              name: aws
              runtime: nodejs22.x
            functions:
              list:
                handler: list.handler
                reservedConcurrency: 20
            """;
    private final Path scratch;

    @AutoClose
    private final Bench bench;

    private final RealPostgres server = RealPostgres.shared();
    private final TestDatabase database = server.newDatabase();

    LiveCheckIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch)
                .write("node_modules/@prisma/engines/libquery_engine-" + Bench.TARGET + ".so.node", "an engine")
                .write("prisma/schema.prisma", SCHEMA)
                .write(".env", "DATABASE_URL=\"" + database.url("connection_limit=1") + "\"\n")
                .write("serverless.yml", SERVERLESS);
    }

    @Test
    void theServersLimitIsTheFirstLineOfTheSum() throws Exception {
        Ran text = bench.slipway("check", "--live");
        JsonNode json = new ObjectMapper()
                .readTree(bench.slipway("check", "--live", "--format", "json").output());

        assertThat(text.exitCode()).isZero();
        assertThat(text.output().replaceAll("\\s+", " "))
                .contains(
                        "100 connections of the database",
                        "max_connections, asked of the server " + database.server(),
                        "kept by the server for administrators superuser_reserved_connections 3");
        assertThat(texts(json.path("passed"))).contains("CON001", "DB001", "DB002", "DB003");
    }

    @Test
    void aLimitOfTheRoleBelowThePlanFailsTheCheck() throws Exception {
        server.execute("ALTER ROLE " + database.role() + " CONNECTION LIMIT 39");

        Ran below = bench.slipway("check", "--live");
        server.execute("ALTER ROLE " + database.role() + " CONNECTION LIMIT 40");
        Ran enough = bench.slipway("check", "--live");

        assertThat(below.exitCode()).isEqualTo(1);
        assertThat(below.output()).contains("DB002", "with CON001").contains(database.server());
        assertThat(enough.exitCode()).isZero();
        assertThat(enough.output()).doesNotContain("error    DB002").contains("DB001-003");
    }

    @Test
    void lambdaSaysHowManySandboxesTheServerCarries() throws Exception {
        Ran ran = bench.slipway("deploy-check", "lambda", "--live", "--format", "json");

        JsonNode json = new ObjectMapper().readTree(ran.output());
        assertThat(json.at("/concurrency/limit").asInt()).isEqualTo(48);
        assertThat(json.at("/concurrency/kind").asText()).isEqualTo("asked");
    }

    @Test
    void aFailedMigrationIsInEveryFormatAtItsServerAndWithoutThePassword() throws Exception {
        try (Connection connection = server.connect(database, "test");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,"
                            + " finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,"
                            + " started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)");
            statement.execute(
                    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '1_init')");
        }
        bench.write("prisma/migrations/1_init/migration.sql", "SELECT 1;\n");
        List<String> words = new ArrayList<>(List.of("check", "--live"));
        List<String> formats = FormatJudges.formats();
        formats.forEach(format -> words.addAll(List.of("--output", format + "=" + scratch.resolve(format))));

        Ran ran = bench.slipway(words.toArray(String[]::new));

        assertThat(ran.exitCode()).isEqualTo(1);
        for (String format : formats) {
            String report = shown(Files.readString(scratch.resolve(format)));
            assertThat(report).as(format).contains("DB004", database.server(), "1_init");
            assertThat(report).as(format).doesNotContain(database.password()).doesNotContain("secret%20of");
        }
    }

    @Test
    void aServerThatIsDownIsAFindingAndTakesNoTime() throws Exception {
        bench.write(".env", "DATABASE_URL=\"postgresql://app:s3cr3t@127.0.0.1:1/shop?connection_limit=1\"\n");
        Instant start = Instant.now();

        Ran ran = bench.slipway("check", "--live", "--instance", "m5.large");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.output()).contains("DB001", "the stage TCP").doesNotContain("s3cr3t");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    /** Characters for their numbers, which Markdown is written with. */
    private static String shown(String report) {
        return Pattern.compile("&#(\\d{1,7});")
                .matcher(report)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
