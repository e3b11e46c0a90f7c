package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real clients of 6.15.0, 6.19.3, 7.0.0 and 7.10.0 did with these options, 2026-12-01. */
class RefusedClientsTest {
    private static final String IMPORT = "import { PrismaClient } from '@prisma/client';\n";

    @TempDir
    private Path folder;

    /** Behind the module of the client other files: {@code name: text}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export const prisma = new PrismaClient(); | '' | FOUND
            export const prisma = new PrismaClient; | '' | FOUND
            export const prisma = new PrismaClient({}); | '' | FOUND
            export const prisma = new PrismaClient({ log: ['query'], omit: { user: { password: true } } }); | '' | FOUND
            export const prisma = new PrismaClient<Prisma.PrismaClientOptions, 'query'>({ log: [{ level: 'query', emit: 'event' }] }); | '' | FOUND
            export const prisma = new PrismaClient({ adapter: undefined }); | '' | FOUND
            export const prisma = new PrismaClient({ 'adapter': null, log: [] }); | '' | FOUND
            export const prisma = new PrismaClient({ accelerateUrl: undefined }); | '' | FOUND
            export const prisma = new PrismaClient({ adapter }); | '' | PASSED
            export const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) }); | '' | PASSED
            export const prisma = new PrismaClient({ adapter: undefined ?? make() }); | '' | PASSED
            export const prisma = new PrismaClient({ get adapter() { return make(); } }); | '' | PASSED
            export const prisma = new PrismaClient({ accelerateUrl: process.env.DATABASE_URL }).$extends(withAccelerate()); | '' | PASSED
            export const prisma = new PrismaClient().$extends(withAccelerate()); | '' | FOUND
            export const prisma = new PrismaClient({ datasources: { db: { url: process.env.DATABASE_URL } } }); | '' | FOUND
            export const prisma = new PrismaClient({ datasourceUrl: process.env.DATABASE_URL, adapter }); | '' | FOUND
            export const prisma = new PrismaClient({ ...options }); | '' | OPEN
            export const prisma = new PrismaClient({ ...(local && { adapter }) }); | '' | OPEN
            export const prisma = new PrismaClient({ [key]: adapter }); | '' | OPEN
            export const prisma = new PrismaClient(options); | '' | OPEN
            export const prisma = new PrismaClient(local ? { adapter } : undefined); | '' | OPEN
            export const prisma = new PrismaClient(...args); | '' | OPEN
            const options = { log: [] }; export const prisma = new PrismaClient(options); | '' | FOUND
            const options = { adapter }; export const prisma = new PrismaClient(options); | '' | PASSED
            const options = { log: [] }; options.adapter = make(); export const prisma = new PrismaClient(options); | '' | OPEN
            const options = {}; if (local) Object.assign(options, { adapter }); export const prisma = new PrismaClient(options); | '' | OPEN
            let options = {}; options = { adapter }; export const prisma = new PrismaClient(options); | '' | OPEN
            const g = globalThis; export const prisma = g.prisma ?? new PrismaClient(); g.prisma = prisma; | '' | FOUND
            let prisma; if (process.env.NODE_ENV === 'production') { prisma = new PrismaClient(); } else { global.prisma ??= new PrismaClient(); prisma = global.prisma; } export default prisma; | '' | FOUND
            export const prisma = local ? new PrismaClient({ adapter }) : new PrismaClient(); | '' | OPEN
            export const make = () => new PrismaClient(); | '' | FOUND
            export class Db extends PrismaClient { constructor() { super(); } } | '' | FOUND
            export class Db extends PrismaClient { constructor() { super({ log: [] }); } } | '' | FOUND
            export class Db extends PrismaClient { constructor(config) { super({ datasources: { db: { url: config.url } } }); } } | '' | FOUND
            export class Db extends PrismaClient { constructor() { super({ adapter: new PrismaPg({}) }); } } | '' | PASSED
            export class Db extends PrismaClient { constructor(options) { super(options); } } | '' | OPEN
            export class Db extends PrismaClient {} | '' | OPEN
            class Db extends PrismaClient {} export const db = new Db(); | '' | FOUND
            class Db extends PrismaClient {} export const db = new Db({ adapter }); | '' | PASSED
            @Injectable() export class Db extends PrismaClient implements OnModuleInit { async onModuleInit() { await this.$connect(); } } | '' | FOUND
            @Injectable() export class Db extends PrismaClient {} | src/db.module.ts: export const db = { provide: Db, useFactory: () => new Db({ adapter }) }; | OPEN
            @Injectable() export class Db extends PrismaClient {} | src/main.ts: const db = new Db(); | FOUND
            export const prisma = new PrismaClient({ adapter }); | src/old.ts: @new PrismaClient(); | OPEN
            export const prisma = new PrismaClient({ adapter }); | api/orders.ts: @const p = new PrismaClient(); export default () => p.order.count(); | FOUND
            export const prisma = new PrismaClient({ adapter }); | src/db.test.ts: @new PrismaClient(); | PASSED
            export const prisma = new PrismaClient({ adapter }); | prisma/seed.ts: @new PrismaClient(); | PASSED
            export const prisma = new PrismaClient({ adapter }); | scripts/import.ts: @new PrismaClient(); | PASSED
            export const one = 1; | prisma/seed.ts: @new PrismaClient(); | NONE
            export const one = 1; | prisma/client.ts: @export const prisma = new PrismaClient(); | FOUND
            export const one = 1; | src/mine.ts: class PrismaClient {} new PrismaClient(); | NONE
            export const one = 1; | src/mine.ts: import { PrismaClient } from './gen'; export const p = new PrismaClient();;;src/gen.ts: export class PrismaClient {} | NONE
            export const one = 1; | src/mine.ts: import { PrismaClient } from './re'; export const p = new PrismaClient();;;src/re.ts: export * from '@prisma/client'; | FOUND
            export const one = 1; | tools/x/package.json: {"dependencies": {"@prisma/client": "5.0.0"}};;;tools/x/db.ts: @new PrismaClient(); | NONE
            export const one = 1; | tools/x/package.json: {"name": "x"};;;tools/x/db.ts: @new PrismaClient(); | FOUND
            export type P = PrismaClient; /* new PrismaClient() */ const t = 'new PrismaClient()'; | '' | NONE
            """)
    void inPrisma7AnAdapterIsNeeded(String code, String files, String told) throws IOException {
        write("7.10.0", "");
        new CommandsInProcess(folder).write("src/db.ts", code(IMPORT + code));
        for (String file : files.isEmpty() ? new String[0] : files.split(";;;", -1)) {
            String[] parts = file.strip().split(": ", 2);
            new CommandsInProcess(folder).write(parts[0], code(parts[1].replaceFirst("^@", IMPORT)));
        }

        assertThat(told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.19.3 | engineType = "client" | new PrismaClient() | postgresql://u:p@db.example.com/app | FOUND
            6.16.0 | engineType = "client" | new PrismaClient({ log: [] }) | postgresql://u:p@db.example.com/app | FOUND
            6.15.0 | previewFeatures = ["queryCompiler", "driverAdapters"] | new PrismaClient() | postgresql://u:p@db.example.com/app | FOUND
            6.15.0 | previewFeatures = ["driverAdapters"] | new PrismaClient() | postgresql://u:p@db.example.com/app | NONE
            6.15.0 | engineType = "client" | new PrismaClient() | postgresql://u:p@db.example.com/app | NONE
            6.19.3 | engineType = "library" | new PrismaClient() | postgresql://u:p@db.example.com/app | NONE
            6.19.3 | '' | new PrismaClient() | postgresql://u:p@db.example.com/app | NONE
            6.19.3 | engineType = "client" | new PrismaClient({ adapter }) | postgresql://u:p@db.example.com/app | PASSED
            6.19.3 | engineType = "client" | new PrismaClient(options) | postgresql://u:p@db.example.com/app | OPEN
            6.19.3 | engineType = "client" | new PrismaClient() | prisma://accelerate.prisma-data.net/?api_key=k | PASSED
            6.19.3 | engineType = "client" | new PrismaClient() | '' | OPEN
            6.19.3 | engineType = "client" | new PrismaClient({ datasourceUrl: process.env.OTHER }) | postgresql://u:p@db.example.com/app | OPEN
            """)
    void before7AClientWithoutAnEngineNeedsOneTooOrAUrlOfAccelerate(
            String version, String field, String made, String url, String told) throws IOException {
        write(version, field);
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("src/db.ts", IMPORT + "export const prisma = " + made + ";\n");
        if (!url.isEmpty()) {
            app.write(".env", "DATABASE_URL=\"" + url + "\"\n");
        }

        assertThat(told()).isEqualTo(told);
    }

    @Test
    void itSaysWhichFilesAndWhatToWrite() throws IOException {
        write("7.10.0", "");
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("src/a.ts", IMPORT + "export const a = new PrismaClient();\n");
        app.write("src/b.ts", IMPORT + "export const b = new PrismaClient({ log: [] });\n");

        JsonNode finding = finding();

        assertThat(finding.path("message").asText())
                .isEqualTo(
                        "src/a.ts and 1 more make a PrismaClient with neither an adapter nor an accelerateUrl, one of"
                                + " which Prisma 7.10.0 needs: it throws as it is made.");
        assertThat(finding.path("remedy").asText())
                .isEqualTo("Give it the adapter of its database: new PrismaClient({ adapter: new PrismaPg({ … }) }); or"
                        + " accelerateUrl, with Accelerate.");
    }

    /** Each statement on a line of its own, as people write them. */
    private static String code(String text) {
        return text.replace("; ", ";\n").replace("@Injectable() ", "@Injectable()\n") + "\n";
    }

    private void write(String version, String field) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        boolean modern = version.startsWith("7");
        app.write("vercel.json", "{}");
        app.write(
                "package.json",
                "{\"scripts\": {\"build\": \"prisma generate\"}, \"dependencies\": {\"@prisma/client\": \"" + version
                        + "\", \"prisma\": \"" + version + "\"}}");
        app.write(
                "prisma/schema.prisma",
                "generator client {\n  provider = \"prisma-client-js\"\n  " + field
                        + "\n}\ndatasource db {\n  provider = \"postgresql\"\n"
                        + (modern ? "" : "  url = env(\"DATABASE_URL\")\n") + "}\n");
    }

    private JsonNode finding() throws IOException {
        for (JsonNode each : new CommandsInProcess(folder).json("check").path("findings")) {
            if (each.path("rule").asText().equals("SRC004")) {
                return each;
            }
        }
        throw new AssertionError("no finding");
    }

    private String told() throws IOException {
        JsonNode report = new CommandsInProcess(folder).json("check");
        for (String list : new String[] {"findings", "notChecked", "passed"}) {
            for (JsonNode each : report.path(list)) {
                String rule =
                        each.isTextual() ? each.asText() : each.path("rule").asText();
                if (rule.equals("SRC004")) {
                    return list.equals("findings") ? "FOUND" : list.equals("notChecked") ? "OPEN" : "PASSED";
                }
            }
        }
        return "NONE";
    }
}
