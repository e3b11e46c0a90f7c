package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each client has a pool of its own, and a script may make several. */
class SecondClientTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.19.3 | export const a = new PrismaClient(); | export const b = new PrismaClient(); | true
            6.19.3 | const a = new PrismaClient({ log: [] }).$extends(x); | export const b: PrismaClient = new PrismaClient(); | true
            6.19.3 | export const a = new PrismaClient(); | '' | false
            6.19.3 | export const a = globalThis.a ?? new PrismaClient(); | export const b = globalThis.a ?? new PrismaClient(); | false
            6.19.3 | export const a = new PrismaClient(); | export const make = () => new PrismaClient(); | false
            6.19.3 | let a; if (p) { a = new PrismaClient(); } | else { a = new PrismaClient(); } | false
            6.19.3 | export const a = p ? new PrismaClient() : | new PrismaClient(); | false
            7.0.0  | const adapter = new PrismaPg({ connectionString, max: 5 }); const a = new PrismaClient({ adapter }); | const b = new PrismaClient({ adapter }); | true
            7.0.0  | const adapter = new PrismaPg({ connectionString, max: 5 }); const a = new PrismaClient({ adapter }); | '' | false
            """)
    void isNotCountedAsOne(String version, String one, String other, boolean told) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        String adapter = version.startsWith("7") ? ", \"@prisma/adapter-pg\": \"" + version + "\"" : "";
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"" + version + "\"" + adapter + "}}");
        app.writeSchema();
        app.write(".env", "DATABASE_URL=\"postgresql://u:p@db.example.com/app?connection_limit=5\"\n");
        app.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api:
                    handler: src/db.handler
                    reservedConcurrency: 4
                """);
        app.write(
                "src/db.ts",
                "import { PrismaClient } from '@prisma/client';\n" + one.replace("; ", ";\n") + "\n" + other + "\n");

        CommandsInProcess.Ran ran = app.run("connections", "plan", "--max-connections", "100");
        String limited = app.run("connections", "plan", "--max-connections", "100", "--connection-limit", "10")
                .all();

        assertThat(ran.all().replaceAll("\\s+", " ").contains("makes a second client"))
                .as(ran.all())
                .isEqualTo(told);
        assertThat(limited).doesNotContain("second client");
    }
}
