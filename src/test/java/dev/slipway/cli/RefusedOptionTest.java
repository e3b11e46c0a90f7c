package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the runtimes of these releases said as clients were made of them with such options. */
class RefusedOptionTest {
    private static final String PG = "postgresql://u:p@db.example.com/app?connection_limit=1";

    @TempDir
    private Path folder;

    /** {@code PG} stands for an adapter that is made in place; features and engine type are those of the generator. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.3.1  | ''             | ''      | pg       | {adapter: PG}                                   | takes only with previewFeatures
            5.22.0 | ''             | ''      | pg       | {adapter: PG}                                   | takes only with previewFeatures
            6.15.0 | ''             | ''      | pg       | {adapter: PG}                                   | takes only with previewFeatures
            6.15.0 | ''             | ''      | pg       | {adapter}                                       | takes only with previewFeatures
            6.15.0 | tracing        | ''      | pg       | {log: [], adapter: PG}                          | takes only with previewFeatures
            6.15.0 | driverAdapters | ''      | pg       | {adapter: PG}                                   | passed
            6.16.0 | ''             | ''      | pg       | {adapter: PG}                                   | passed
            6.15.0 | ''             | ''      | pg       | {adapter: p ? PG : null}                        | not checked
            6.15.0 | ''             | ''      | pg       | {adapter: made()}                               | not checked
            6.15.0 | ''             | ''      | pg       | {adapter: null}                                 | passed
            6.15.0 | ''             | ''      | pg       | {}                                              | passed
            6.15.0 | ''             | ''      | pg       | {...options}                                    | passed
            6.2.1  | driverAdapters | binary  | pg       | {adapter: PG}                                   | passed
            6.3.0  | driverAdapters | binary  | pg       | {adapter: PG}                                   | executable
            6.19.3 | ''             | binary  | pg       | {adapter: PG}                                   | executable
            6.19.3 | ''             | library | pg       | {adapter: PG}                                   | passed
            5.16.2 | driverAdapters | ''      | pg       | {adapter: PG, datasourceUrl: 'postgresql://x'}  | passed
            5.17.0 | driverAdapters | ''      | pg       | {adapter: PG, datasourceUrl: 'postgresql://x'}  | of which it takes one
            6.19.3 | ''             | ''      | pg       | {adapter: PG, datasources: {db: {url: u}}}      | of which it takes one
            6.19.3 | ''             | ''      | pg       | {datasources: {db: {url: u}}}                   | passed
            6.16.1 | ''             | ''      | prisma   | {adapter: PG}                                   | passed
            6.16.2 | ''             | ''      | prisma   | {adapter: PG}                                   | one of Accelerate
            6.19.3 | ''             | ''      | prisma   | {adapter: PG}                                   | one of Accelerate
            6.19.3 | ''             | ''      | prisma   | {}                                              | passed
            6.19.3 | ''             | ''      | pg       | {accelerateUrl: process.env.DATABASE_URL}       | does not know
            5.22.0 | ''             | ''      | pg       | {accelerateUrl: 'prisma://x'}                   | does not know
            7.0.0  | ''             | ''      | pg       | {accelerateUrl: 'prisma://x'}                   | passed
            7.0.0  | ''             | ''      | pg       | {adapter: PG, accelerateUrl: 'prisma://x'}      | of which it takes one
            7.0.0  | ''             | ''      | pg       | {adapter: PG, datasourceUrl: 'x'}               | does not take
            6.19.3 | ''             | ''      | pg       | {adapter: new PrismaMariaDb(u)}                 | not for PostgreSQL
            6.19.3 | ''             | ''      | pg       | {adapter: new PrismaNeon({})}                   | passed
            6.19.3 | ''             | ''      | pg       | {adapter: new OwnAdapter({})}                   | passed
            7.0.0  | ''             | ''      | pg       | {adapter: new PrismaBetterSqlite3({url})}       | not for PostgreSQL
            5.16.2 | driverAdapters | ''      | pg       | {adapter: new PrismaPlanetScale({})}            | passed
            """)
    void isFound(String version, String feature, String engine, String url, String options, String told)
            throws IOException {
        CommandsInProcess app = app(version, feature, engine, url);
        app.write("src/db.ts", """
                import { PrismaClient } from '@prisma/client';
                import { PrismaPg } from '@prisma/adapter-pg';
                const adapter = new PrismaPg({ connectionString: u, max: 1 });
                export const prisma = new PrismaClient(%s);
                """.formatted(options.replace("PG", "new PrismaPg({ connectionString: u })")));

        assertThat(verdict(app)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.19.3 | which that refuses
            5.10.2 | passed
            """)
    void theClientForTheEdgeTakesNoAdapterAnywhere(String version, String told) throws IOException {
        CommandsInProcess app = app(version, "driverAdapters", "", "pg");
        app.write("src/db.ts", """
                import { PrismaClient } from '@prisma/client/edge';
                export const prisma = new PrismaClient({ adapter: new PrismaPg({ max: 1 }) });
                """);

        assertThat(verdict(app)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/old.ts         | not checked
            scripts/fill.ts    | passed
            src/db.test.ts     | passed
            """)
    void whatMayBeLeftOverIsNotSure(String file, String told) throws IOException {
        CommandsInProcess app = app("6.15.0", "", "", "pg");
        app.write(
                "src/db.ts", "import { PrismaClient } from '@prisma/client';\nexport const a = new PrismaClient();\n");
        app.write(file, """
                import { PrismaClient } from '@prisma/client';
                export const b = new PrismaClient({ adapter: new PrismaPg({}) });
                """);

        assertThat(verdict(app)).contains(told);
    }

    private CommandsInProcess app(String version, String feature, String engine, String url) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"" + version + "\", \"@prisma/adapter-pg\": \"" + version
                        + "\"}}");
        String more = (feature.isEmpty() ? "" : "\n  previewFeatures = [\"" + feature + "\"]")
                + (engine.isEmpty() ? "" : "\n  engineType = \"" + engine + "\"");
        app.write("prisma/schema.prisma", CommandsInProcess.schema().replace("-js\"", "-js\"" + more));
        app.write(
                ".env",
                "DATABASE_URL=\"" + (url.equals("pg") ? PG : "prisma://accelerate.example.com/?api_key=x") + "\"\n");
        return app;
    }

    private static String verdict(CommandsInProcess app) throws IOException {
        CommandsInProcess.Ran ran = app.run("check", "--format", "json");
        JsonNode json = ran.json();
        for (JsonNode each : json.get("findings")) {
            if (each.get("rule").asText().equals("SRC004")) {
                return each.get("message").asText();
            }
        }
        for (JsonNode each : json.get("notChecked")) {
            if (each.toString().contains("SRC004")) {
                return "not checked";
            }
        }
        return json.get("passed").toString().contains("SRC004") ? "passed" : json.toString();
    }
}
