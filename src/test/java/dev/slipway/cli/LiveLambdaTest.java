package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy-check lambda --live} and {@code connections plan --live} on a real PostgreSQL with 97 slots for the role. */
class LiveLambdaTest {
    @TempDir
    private Path folder;

    private TestDatabase own;
    private CommandsInProcess commands;

    @BeforeEach
    void make() {
        own = RealPostgres.shared().newDatabase();
        commands = new CommandsInProcess(folder, Map.of("LIVE", own.url("connection_limit=7"), "PLAIN", own.url()));
    }

    @Test
    void theUrlThatIsGivenSaysThePoolSizeToo() throws Exception {
        assertThat(limit("--url", "env:LIVE")).isEqualTo(97 / 7);
        assertThat(limit("--url", "env:LIVE", "--connection-limit", "2")).isEqualTo(97 / 2);
        assertThat(commands.run("deploy-check", "lambda", "--live", "--url", "env:LIVE")
                        .out())
                .contains("--url has connection_limit=7");
    }

    @Test
    void aUrlWithoutALimitOpensWhatPrismaOpensByDefault() throws Exception {
        assertThat(limit("--url", "env:PLAIN")).isEqualTo(97 / 5);
        assertThat(limit("--url", "env:PLAIN", "--connection-limit", "1")).isEqualTo(97);
        assertThat(commands.run("deploy-check", "lambda", "--live", "--url", "env:PLAIN")
                        .out())
                .contains("--url has no limit: Prisma's default on Lambda");
    }

    @Test
    void aPoolThatSomebodyElseKeepsIsFilledByNoSandbox() {
        CommandsInProcess.Ran ran = commands.run(
                "deploy-check",
                "lambda",
                "--live",
                "--max-connections",
                "100",
                "--url",
                "prisma://accelerate.prisma-data.net/?api_key=x");

        assertThat(ran.err()).doesNotContain("bug");
        assertThat(ran.code()).isNotEqualTo(70);
    }

    @Test
    void aLimitOfNoneIsNotPrismasDefault() {
        CommandsInProcess.Ran ran = commands.run(
                "deploy-check",
                "lambda",
                "--live",
                "--max-connections",
                "100",
                "--url",
                "postgresql://u:p@127.0.0.1:1/d?connection_limit=0");

        assertThat(ran.out()).doesNotContain("Prisma's default on Lambda");
    }

    @Test
    void theProjectsOwnLimitIsNoneOfTheUrlThatIsGiven() throws Exception {
        project("4.7.0");

        assertThat(limit("--url", "env:PLAIN")).isEqualTo(97 / 5 / 2);
        assertThat(limit("--url", "env:LIVE")).isEqualTo(97 / 7 / 2);
        assertThat(commands.run("check", "--live", "--url", "env:PLAIN").out())
                .contains("api: 5 x 5 x 2", "--url has no limit", "50  connections at the peak");
        assertThat(commands.run("connections", "status", "--url", "env:PLAIN").out())
                .contains("5 x 5 x 2 (api) = 50 connections at the peak");
    }

    @Test
    void aPlanIsMadeFromWhatTheServerCarries() throws Exception {
        project("4.7.0");

        JsonNode fits = commands.json("connections", "plan", "--live", "--url", "env:LIVE");
        CommandsInProcess.Ran tooMany = commands.run(
                "connections", "plan", "--live", "--url", "env:LIVE", "--max-connections", "5000", "--reserve", "40");

        assertThat(fits.at("/budget").asInt()).isEqualTo(97);
        assertThat(fits.at("/peak").asInt()).isEqualTo(5 * 7 * 2);
        assertThat(fits.at("/steps").toString()).contains("max_connections, asked of the server 127.0.0.1");
        assertThat(tooMany.code()).isEqualTo(1);
        assertThat(tooMany.out()).contains("CON001", "asked of the server", "57");
    }

    @Test
    void aPlanSaysAgainWhatWasTypedButNoPassword() throws Exception {
        project("4.7.0");

        CommandsInProcess.Ran ran = commands.run(
                "connections", "plan", "--live", "--url", own.url("connection_limit=7"), "--reserve", "40");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("--live").doesNotContain(own.password());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@127.0.0.1:1/d,  5, 127.0.0.1:1",
        "sqlserver://127.0.0.1:1433;user=a;password=b, 3, SQL Server is not asked",
        "file:./dev.db,                   3, SQLite is a file",
    })
    void aPlanOfAServerThatDoesNotSayItIsNone(String url, int code, String said) throws Exception {
        project("4.7.0");

        CommandsInProcess.Ran ran =
                commands.run("connections", "plan", "--live", "--url", url, "--max-connections", "5000");

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(said);
    }

    @Test
    void aVariableThatIsNotSetIsTheSameForEveryCommand() {
        for (String[] line : new String[][] {
            {"connections", "status", "--url", "env:NOT_SET"},
            {"connections", "plan", "--live", "--url", "env:NOT_SET"},
            {"check", "--live", "--url", "env:NOT_SET"},
            {"deploy-check", "lambda", "--live", "--url", "env:NOT_SET"}
        }) {
            CommandsInProcess.Ran ran = commands.run(line);

            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err())
                    .contains("The environment variable NOT_SET of --url env:NOT_SET is not set.")
                    .contains("Set it, or give the URL itself.");
        }
    }

    @Test
    void aDriverKeepsItsPoolWhateverTheUrlThatIsGivenSays() throws Exception {
        project("7.0.0");
        commands.write("node_modules/@prisma/adapter-pg/package.json", "{\"version\": \"7.0.0\"}");
        commands.write(
                "src/db.ts",
                "import { PrismaPg } from '@prisma/adapter-pg'\nexport const a = new PrismaPg({ connectionString: process.env.DATABASE_URL })\n");

        assertThat(limit("--url", "env:LIVE")).isEqualTo(97 / 10 / 2);
    }

    private void project(String prisma) throws Exception {
        commands.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"" + prisma + "\", \"@prisma/adapter-pg\": \"" + prisma
                        + "\"}}");
        commands.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
        commands.write(".env", "DATABASE_URL=postgresql://u:p@db.example/d?connection_limit=1\n");
        commands.write(
                "serverless.yml",
                "service: a\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n  api: { handler: a.b, reservedConcurrency: 5 }\n");
    }

    private int limit(String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("deploy-check", "lambda", "--live", "--format", "json"));
        line.addAll(List.of(options));
        String out = commands.run(line.toArray(String[]::new)).out();
        return new ObjectMapper().readTree(out).at("/concurrency/limit").asInt();
    }
}
