package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pool of a plan where a driver adapter keeps it, by what the code gives to which adapter. */
class AdapterPoolTest {
    private static final String SQL_SERVER = "sqlserver://db.internal:1433;database=d;user=u;password=p";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql | PrismaPg({ connectionString: url, max: 1 }) | postgresql://u:p@h.internal/d?connection_limit=7 | 1",
                "postgresql | PrismaPg({ connectionString: url }) | postgresql://u:p@h.internal/d?connection_limit=7 | 10",
                "postgresql | PrismaPg(process.env.DATABASE_URL) | postgresql://u:p@h.internal/d?max=3 | 10",
                "postgresql | PrismaPg(options) | postgresql://u:p@h.internal/d | null",
                "mysql | PrismaMariaDb({ host, connectionLimit: 2 }) | mysql://u:p@h.internal/d | 2",
                "mysql | PrismaMariaDb(process.env.DATABASE_URL!) | mysql://u:p@h.internal/d?connectionLimit=3 | 3",
                "mysql | PrismaMariaDb(process.env.DATABASE_URL!) | mysql://u:p@h.internal/d?connection_limit=3 | 10",
                "sqlserver | PrismaMssql({ server, pool: { max: 4 } }) | " + SQL_SERVER + " | 4",
                "sqlserver | PrismaMssql(process.env.DATABASE_URL!) | " + SQL_SERVER + ";connectionLimit=5 | 5",
                "sqlserver | PrismaMssql({ server }) | " + SQL_SERVER + ";connectionLimit=5 | 10",
            })
    void theCodeOfTheAdapterCounts(String provider, String code, String url, String pool) throws IOException {
        CommandsInProcess slipway = project(provider, code, url);

        JsonNode plan =
                slipway.json("connections", "plan", "--max-connections", "900", "--function", "api,reserved=10");

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool);
        assertThat(slipway.json("datasource", "show").path("findings").findValuesAsText("rule"))
                .doesNotContain("URL002");
    }

    /** The limit of a URL would have no effect. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql | PrismaPg(options) | postgresql://u:p@h/d | max | new PrismaPg({ connectionString, max: 1 })",
                "mysql | PrismaMariaDb(options) | mysql://u:p@h/d | connectionLimit | database, connectionLimit: 1 })",
                "sqlserver | PrismaMssql(options) | "
                        + SQL_SERVER
                        + " | pool.max | new PrismaMssql({ server, database, user, password, pool: { max: 1 } })",
            })
    void whatIsToBeSetIsTheOptionOfTheAdapter(String provider, String code, String url, String option, String line)
            throws IOException {
        CommandsInProcess slipway = project(provider, code, url);

        Ran ran = slipway.run("deploy-check", "lambda", "--max-connections", "900", "--function", "api");

        assertThat(ran.out())
                .contains("concurrency limit  900   (" + option + "=1)")
                .contains("and limit the pool in the code: new Prisma")
                .contains(line)
                .doesNotContain("datasource limit");
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("Without " + option + " each sandbox opens up to 10, and 900 sandboxes 9000.");
    }

    /** As NestJS has it; without Prisma 7 only the code tells that the adapter keeps the pool. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export class Db extends PrismaClient { constructor() { super({ adapter: new PrismaPg({ max: 20 }) }) } } | 20
            new PrismaClient<any>({ adapter: new PrismaPg({ max: 20 }) }) | 20
            const options = { adapter: new PrismaPg({ max: 20 }) }; new PrismaClient(options) | 20
            const adapter = new PrismaPg({ max: 20 }); new PrismaClient() | 7
            new PrismaClient({ adapter: new PrismaNeonHTTP(process.env.DATABASE_URL!, {}) }) | 0
            new PrismaClient({ adapter: new PrismaNeonHttp(process.env.DATABASE_URL!, {}) }) | 0
            new PrismaClient({ adapter: new PrismaPlanetScale({ url: process.env.DATABASE_URL }) }) | 0
            new PrismaClient({ adapter: new PrismaPostgresAdapter({ connectionString }) }) | null
            a = new PrismaNeonHTTP(u, {}); b = new PrismaNeon({ connectionString }); new PrismaClient({ adapter: a }) | null
            """)
    void anAdapterCountsHoweverTheClientIsMade(String code, String pool) throws IOException {
        CommandsInProcess slipway = engineProject(code);
        slipway.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"@prisma/adapter-pg\": \"6.19.3\"}}");

        JsonNode plan =
                slipway.json("connections", "plan", "--max-connections", "900", "--function", "api,reserved=10");

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool);
    }

    /** As the generator of NestJS makes one; the folder of the schema has what runs before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/prisma/prisma.service.ts        | 20
            libs/prisma/src/prisma.service.ts   | 20
            src/common/prisma/db.ts             | 20
            lib/prisma/index.ts                 | 20
            src/prisma/seed.ts                  | 10
            src/prisma/scripts/once.ts          | 10
            """)
    void aModuleThatIsCalledPrismaIsCodeThatRuns(String file, String pool) throws IOException {
        CommandsInProcess slipway =
                project("postgresql", "PrismaPg({ connectionString: url })", "postgresql://u:p@h/d");
        slipway.write("src/db.ts", "export const url = process.env.DATABASE_URL;\n");
        slipway.write(file, "new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 20 }) });\n");

        JsonNode plan =
                slipway.json("connections", "plan", "--max-connections", "900", "--function", "api,reserved=10");

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool);
    }

    /** What sends its queries over HTTP holds no connection, and there is nothing to limit. */
    @Test
    void anAdapterOverHttpNeedsNoNumber() throws IOException {
        CommandsInProcess slipway =
                engineProject("new PrismaClient({ adapter: new PrismaNeonHTTP(process.env.DATABASE_URL!, {}) })");
        slipway.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"@prisma/adapter-neon\": \"6.19.3\"}}");
        String[] terms = {"--max-connections", "900", "--function", "api"};

        JsonNode check = slipway.json(join("check", terms));
        Ran lambda = slipway.run(join("deploy-check lambda", terms));
        Ran show = slipway.run("datasource", "show");

        assertThat(check.get("findings").findValuesAsText("rule")).doesNotContain("CON001", "CON002");
        assertThat(lambda.out()).contains("over HTTP").doesNotContain("concurrency limit");
        assertThat(show.out().replaceAll("\\s+", " "))
                .contains("Its queries go over HTTP")
                .contains("Take it out of the URL")
                .doesNotContain("max: 1");
    }

    /** The schema's URL says nothing of a client that is given another one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new PrismaClient() | 7
            new PrismaClient({ datasourceUrl: process.env.DATABASE_URL }) | 7
            new PrismaClient({ datasourceUrl: process.env['DATABASE_URL']! }) | 7
            new PrismaClient({ datasources: { db: { url: env.DATABASE_URL } } }) | 7
            const url = process.env.DATABASE_URL as string; new PrismaClient({ datasources: { db: { url } } }) | 7
            new PrismaClient({ log: ['query'], datasourceUrl: process.env.POOLED_URL }) | null
            new PrismaClient({ datasourceUrl: `${process.env.DATABASE_URL}?connection_limit=99` }) | null
            new PrismaClient({ datasourceUrl: process.env.DATABASE_URL + '?connection_limit=99' }) | null
            new PrismaClient({ datasources: { db: { url: process.env.A ?? process.env.DATABASE_URL } } }) | null
            new PrismaClient({ datasources: { db: { url: 'postgresql://u:s3cret@h/d' } } }) | null
            new PrismaClient({ datasources: datasources }) | null
            const url = url; new PrismaClient({ datasourceUrl: url }) | null
            new PrismaClient<Prisma.Options<'a'>, 'query'>({ datasourceUrl: process.env.OTHER }) | null
            const o = { datasourceUrl: process.env.OTHER }; new PrismaClient(o) | null
            class Db extends PrismaClient { constructor() { super({ datasourceUrl: process.env.OTHER }) } } | null
            class Db extends PrismaClient<Prisma.O> implements On { constructor() { super({ log: [] }) } } | 7
            class Db extends PrismaClient {} | 7
            """)
    void aUrlOfTheCodeTakesThePlaceOfTheSchemas(String code, String pool) throws IOException {
        CommandsInProcess slipway = engineProject(code);
        String[] terms = {"--max-connections", "900", "--function", "api,reserved=10"};

        JsonNode plan = slipway.json(join("connections plan", terms));
        JsonNode check = slipway.json(join("check", terms));

        assertThat(plan.at("/workloads/0/pool/value").asText()).isEqualTo(pool);
        assertThat(check.get("notChecked").findValuesAsText("rule").contains("URL003"))
                .isEqualTo(pool.equals("null"));
        assertThat(check.get("passed").toString().contains("CON001")).isEqualTo(pool.equals("7"));
        assertThat(check.toString()).doesNotContain("s3cret");
    }

    /** The client never looks at what the schema has then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new PrismaClient() | found
            new PrismaClient({ datasourceUrl: process.env.OTHER }) | open
            """)
    void anEmptyUrlOfTheSchemaIsLeftToTheCode(String code, String expected) throws IOException {
        CommandsInProcess slipway = engineProject(code);
        slipway.write("prisma/schema.prisma", "datasource db {\n  provider = \"postgresql\"\n  url = \"\"\n}\n");

        JsonNode check = slipway.json("check");

        assertThat(check.path("findings").findValuesAsText("rule").contains("URL001"))
                .isEqualTo(expected.equals("found"));
        assertThat(check.path("notChecked").toString().contains("it is empty in the schema, and "))
                .isEqualTo(expected.equals("open"));
    }

    private CommandsInProcess engineProject(String code) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        slipway.writeSchema();
        slipway.write(".env", "DATABASE_URL=postgresql://u:p@h.internal/d?connection_limit=7\n");
        slipway.write("src/db.ts", code + "\n");
        return slipway;
    }

    private static String[] join(String command, String... terms) {
        return Stream.concat(Stream.of(command.split(" ", -1)), Stream.of(terms))
                .toArray(String[]::new);
    }

    private CommandsInProcess project(String provider, String code, String url) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder);
        String adapter = Map.of("postgresql", "pg", "mysql", "mariadb", "sqlserver", "mssql")
                .getOrDefault(provider, "");
        slipway.write(
                "package.json",
                "{\"dependencies\": {\"@prisma/client\": \"7.9.1\", \"@prisma/adapter-" + adapter + "\": \"7.9.1\"}}");
        slipway.write("node_modules/@prisma/client/package.json", "{\"version\": \"7.9.1\"}");
        slipway.write("prisma/schema.prisma", "datasource db {\n  provider = \"" + provider + "\"\n}\n");
        slipway.write("prisma.config.ts", """
                import "dotenv/config";
                import { defineConfig, env } from "prisma/config";
                export default defineConfig({ datasource: { url: env("DATABASE_URL") } });
                """);
        slipway.write(".env", "DATABASE_URL=\"" + url + "\"\n");
        slipway.write("src/db.ts", "export const prisma = new PrismaClient({ adapter: new " + code + " });\n");
        slipway.write("src/db.test.ts", "new PrismaClient({ adapter: new PrismaPg({ max: 99 }) });\n");
        return slipway;
    }
}
