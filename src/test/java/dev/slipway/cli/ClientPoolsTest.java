package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each client has a pool of its own, and a process may make several. */
class ClientPoolsTest {
    private static final String UNKNOWN = "which of them one process loads is not known";

    @TempDir
    private Path folder;

    /** Each file by its name, {@code #} behind it its code; {@code N} stands for what makes a client. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            src/h.ts# export const a = N; export const b = N;                                      ~ 10
            src/h.ts# const a = N.$extends(x); export const b: PrismaClient = N;                   ~ 10
            src/h.ts# let a = N; let b = N;                                                        ~ 10
            src/h.ts# export const a = N;                                                          ~ 5
            src/h.ts# export const a = globalThis.a ?? N; export const b = globalThis.a ?? N;      ~ 5
            src/h.ts# export const a = N; export const make = () => N;                             ~ 5
            src/h.ts# let a; if (p) { a = N; } else { a = N; }                                     ~ 5
            src/h.ts# export const a = p ? N : N;                                                  ~ 5
            src/h.ts# import { a } from './a'; import { b } from './b'; a.x(); b.x(); ## src/a.ts# export const a = N; ## src/b.ts# export const b = N; ~ 10
            src/h.ts# import { a } from './a'; const b = N; a.x(); ## src/a.ts# export const a = N; ~ 10
            src/h.ts# import { a } from '@/a'; const b = N; a.x(); ## src/a.ts# export const a = N; ## tsconfig.json# {"compilerOptions": {"paths": {"@/*": ["./src/*"]}}} ~ 10
            src/h.ts# import { a } from '@acme/db'; const b = N; a.x(); ## packages/db/src/index.ts# export const a = N; ## packages/db/package.json# {"name": "@acme/db"} ~ 10
            src/h.js# const { a } = require('./a'); const b = N; a.x(); ## src/a.js# const a = N; module.exports = { a }; ~ 10
            src/h.ts# import u from './u'; import v from './v'; app.use('/u', u); app.use('/v', v); ## src/u.ts# const a = N; export default a; ## src/v.ts# export default N; ~ 10
            src/h.ts# import { a } from './a'; import { b } from './b'; a.x(); b.x(); ## src/a.ts# import { c } from './c'; export const a = c; ## src/b.ts# export { c as b } from './c'; ## src/c.ts# export const c = N; ~ 5
            src/h.ts# import { a } from './a'; import { b } from './b'; a.x(); b.x(); ## src/a.ts# export const a = globalThis.p ?? N; ## src/b.ts# const g = global as any; export const b = g.p || N; ~ 5
            src/h.ts# import { a } from './a'; import { b } from './b'; a.x(); b.x(); ## src/a.ts# export const a = globalThis.p ?? N; ## src/b.ts# export const b = N; ~ 10
            src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N; ## src/other.ts# const b = N; b.x(); ~ 5
            src/h.ts# import { r } from './r'; export const a = N; r(); ## src/r.ts# import { a } from './h'; import { b } from './b'; export const r = () => [a.x(), b.x()]; b.x(); ## src/b.ts# export const b = N; ## src/types.ts# export type X = 1; ~ 10
            src/h.ts# import { a } from './a'; const b = N; a.x(); ## src/a.ts# export const a = N; ## lib/left.ts# export const c = N; ~ 10
            src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N; ## prisma/seed.ts# const b = N; ~ 5
            src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N; ## src/a.test.ts# import { a } from './a'; const b = N; ~ 5
            src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N; ## scripts/fill.ts# import { a } from '../src/a'; const b = N; ~ 5
            src/h.ts# import type { a } from './a'; const b = N; b.x(); ## src/a.ts# export const a = N; ~ 5
            src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N; ## src/w.ts# import { a } from './a'; const b = N; a.x(); ~ ?
            src/h.ts# import { a } from './a'; const b = N; console.log(x, a as X); ## src/a.ts# export const a = N; ~ ?
            src/h.ts# import { a } from './a'; a.x(); const m = require(name); ## src/a.ts# export const a = N; ## src/w.ts# const b = N; b.x(); ~ ?
            src/h.ts# import { Db } from './db'; const b = N; new Db(); ## src/db.ts# export class Db extends PrismaClient {} ~ ?
            app/a/route.ts# export const a = N; ## app/b/route.ts# export const b = N; ## src/h.ts# x ~ 5
            package.json# {"dependencies": {"@prisma/client": "6.19.3", "next": "15.0.0"}} ## app/a/route.ts# const a = N; ## app/b/route.ts# const b = N; ~ ?
            package.json# {"dependencies": {"@prisma/client": "6.19.3", "next": "15.0.0"}} ## app/a/route.ts# import { a } from '../../lib/db'; a.x(); ## app/b/route.ts# import { a } from '../../lib/db'; a.x(); ## lib/db.ts# export const a = N; ~ 5
            """)
    void areAddedUp(String files, String pool) throws IOException {
        String text = plan(files, "6.19.3");

        assertThat(pool.equals("?") ? text : pool).contains(pool.equals("?") ? UNKNOWN : pool);
        if (!pool.equals("?")) {
            assertThat(text).contains("api 4 " + pool + " 2 ").doesNotContain(UNKNOWN);
            assertThat(text.contains("x 2 clients (")).isEqualTo(pool.equals("10"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/h.ts# const adapter = new PrismaPg({ connectionString, max: 3 }); const a = new PrismaClient({ adapter }); const b = new PrismaClient({ adapter }); | 6
            src/h.ts# const adapter = new PrismaPg({ connectionString, max: 3 }); const a = new PrismaClient({ adapter }); | 3
            src/h.ts# const adapter = new PrismaPg({ connectionString }); const a = new PrismaClient({ adapter }); const b = new PrismaClient({ adapter }); | 20
            src/h.ts# const a = new PrismaClient({ accelerateUrl: process.env.ACCELERATE_URL }).$extends(withAccelerate()); | 0
            src/h.ts# const a = new PrismaClient({ accelerateUrl }); const b = new PrismaClient({ accelerateUrl }); | 0
            """)
    void eachHasADriverOfItsOwn(String files, String pool) throws IOException {
        assertThat(plan(files, "7.0.0")).contains("api 4 " + pool + " 2 ");
    }

    @Test
    void aLimitThatIsNamedIsThatOfAllOfThem() throws IOException {
        String files = "src/h.ts# const a = N; const b = N;";

        assertThat(plan(files, "6.19.3", "--connection-limit", "10")).contains("api 4 10 2 ");
        assertThat(plan(files, "6.19.3", "--function", "api,pool=7")).contains("api 4 7 2 ");
    }

    @Test
    void whatOneOfThemExceedsIsSaidBeforeTheirNumberIsKnown() throws IOException {
        String files = "src/h.ts# import { a } from './a'; a.x(); ## src/a.ts# export const a = N;"
                + " ## src/w.ts# import { a } from './a'; const b = N; a.x();";

        assertThat(plan(files, "6.19.3", "--client", "jobs=61"))
                .startsWith("does not fit: at least 40 connections at the peak, 39 in the budget ")
                .contains("api 4 5 or more 2 40 or more ", "all 40 or more", "error CON001", UNKNOWN);
        assertThat(plan(files, "6.19.3", "--client", "jobs=60")).startsWith("not checked: what is known comes to");
    }

    @Test
    void ofMoreFilesThanAreReadTheyAreNotKnown() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (int i = 0; i < 20_000; i++) {
            Files.createFile(data.resolve(i + ".json"));
        }

        assertThat(plan("src/h.ts# const a = N; const b = N;", "6.19.3"))
                .contains("the project has more code than is read", "--connection-limit N")
                .doesNotContain("api 4 5 2 ");
    }

    /** Those of another schema count where that takes the same URL. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL  | ../gen          | ../gen         | 10
            ANALYTICS_URL | ../gen          | ../gen         | 5
            DATABASE_URL  | ../node_modules/@prisma/client-two | @prisma/client-two | 10
            ANALYTICS_URL | ../node_modules/@prisma/client-two | @prisma/client-two | 5
            """)
    void ofAnotherDatabaseAreOtherConnections(String variable, String output, String from, String pool)
            throws IOException {
        String text = plan(
                "src/h.ts# import { PrismaClient as Two } from '" + from + "'; const a = N; const b = new Two();"
                        + " ## prisma/two.prisma# generator client { provider = \"prisma-client-js\" output = \""
                        + output
                        + "\" } datasource db { provider = \"postgresql\" url = env(\"" + variable + "\") }",
                "6.19.3");

        assertThat(text).contains("api 4 " + pool + " 2 ");
    }

    private String plan(String files, String version, String... more) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        String adapter = version.startsWith("7") ? ", \"@prisma/adapter-pg\": \"" + version + "\"" : "";
        app.write(
                "package.json",
                "{\"workspaces\": [\"packages/*\"], \"dependencies\": {\"@prisma/client\": \"" + version + "\""
                        + adapter + "}}");
        app.writeSchema();
        app.write(".env", "DATABASE_URL=\"postgresql://u:p@db.example.com/app?connection_limit=5\"\n");
        app.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api:
                    handler: src/h.handler
                    reservedConcurrency: 4
                """);
        for (String file : files.split(" ## ")) {
            String[] parts = file.split("#", 2);
            String code = parts[1].strip().replace("N", "new PrismaClient()");
            boolean plain =
                    parts[0].endsWith("s") && !code.contains("'@prisma/client'") && code.contains("PrismaClient");
            String first = parts[0].endsWith(".js")
                    ? "const { PrismaClient } = require('@prisma/client');\n"
                    : "import { PrismaClient } from '@prisma/client';\n";
            app.write(
                    parts[0],
                    (plain ? first : "")
                            + code.replace("; ", ";\n")
                                    .replace("{ provider", "{\nprovider")
                                    .replace("\" output", "\"\noutput")
                                    .replace("\" url", "\"\nurl")
                                    .replace(" } datasource", "\n}\ndatasource")
                                    .replace(") }", ")\n}")
                            + "\n");
        }
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"connections", "plan", "--max-connections", "100"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return app.run(words).all().replaceAll("\\s+", " ");
    }
}
