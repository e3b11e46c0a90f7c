package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schema beside the one that Prisma finds, which a check does not judge. */
class SecondSchemaTest {
    private static final String OTHER =
            CommandsInProcess.schema().replace("-client-js\"", "-client-js\"\n  output = \"../gen\"");

    @TempDir
    private Path folder;

    /** {@code own} is where the schema is, {@code with} another one with an output, {@code like} one without. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prisma/schema.prisma | with | prisma/analytics.prisma          | prisma generate | prisma/analytics.prisma
            prisma/schema.prisma | with | prisma/analytics/schema.prisma   | prisma generate | prisma/analytics/schema.prisma
            prisma/schema.prisma | like | prisma/schema.sqlite.prisma      | prisma generate | ''
            prisma/schema.prisma | like | prisma/analytics.prisma          | prisma generate && prisma generate --schema prisma/analytics.prisma | prisma/analytics.prisma
            prisma/schema.prisma | like | db/analytics.prisma              | prisma generate --schema=./db/analytics.prisma | db/analytics.prisma
            prisma/schema.prisma | like | db/analytics/schema.prisma       | prisma generate --schema db/analytics | db/analytics
            prisma/schema.prisma | like | db/analytics.prisma              | prisma generate | ''
            prisma/schema.prisma | like | prisma/other.prisma              | prisma generate --schema prisma/schema.prisma | ''
            prisma/schema.prisma | like | prisma/other.prisma              | prisma generate --schema ./prisma | ''
            prisma/schema.prisma | with | prisma/other.prisma              | prisma generate --schema ./missing.prisma | prisma/other.prisma
            schema.prisma        | with | prisma/other.prisma              | prisma generate | prisma/other.prisma
            db/schema.prisma     | with | db/user.prisma                   | prisma generate | ''
            db/one.prisma        | with | prisma/two.prisma                | prisma generate --schema db/one.prisma | prisma/two.prisma
            prisma/schema.prisma | with | prisma/migrations/x/old.prisma   | prisma generate | ''
            """)
    void isTold(String own, String kind, String other, String script, String told) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("vercel.json", "{}");
        app.write(
                "package.json",
                "{\"scripts\": {\"build\": \"" + script + "\"}, \"dependencies\": {\"@prisma/client\": \"6.19.3\"}"
                        + (own.equals("db/schema.prisma") ? ", \"prisma\": {\"schema\": \"db\"}" : "") + "}");
        app.write(own, CommandsInProcess.schema());
        app.write(other, kind.equals("with") ? OTHER : CommandsInProcess.schema());

        assertThat(told(app)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npx prisma generate --schema=db/other.prisma | db/other.prisma
            RUN npx prisma generate                          | ''
            """)
    void aDockerfileNamesOneToo(String line, String told) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        app.write("Dockerfile", "FROM node:22\nCOPY . .\n" + line + "\nCMD node index.js\n");
        app.writeSchema();
        app.write("db/other.prisma", CommandsInProcess.schema());

        assertThat(told(app)).isEqualTo(told);
    }

    @Test
    void theCopyInAGeneratedClientIsNone() throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        app.write("prisma/schema.prisma", OTHER);
        app.write("prisma/generated/client/schema.prisma", OTHER);

        assertThat(told(app)).isEqualTo("prisma/generated/client/schema.prisma");

        app.write("prisma/generated/client/index.d.ts", "");
        app.write("prisma/generated/client/runtime/library.js", "");

        assertThat(told(app)).isEmpty();
    }

    @Test
    void isJudgedWhereItIsNamed() throws IOException {
        CommandsInProcess app = twoSchemas();

        String found = app.run("check", "--schema", "prisma/two.prisma").out();

        assertThat(found.replaceAll("\\s+", " "))
                .contains("MySQL", "prisma/two.prisma:1", "TWO_URL is not set")
                .contains("--add-target --schema prisma/two.prisma, then generate again")
                .contains("slipway check --schema prisma/two.prisma --fix --dry-run")
                .doesNotContain("PostgreSQL", "ask for it");
    }

    @Test
    void isPutRightWhereItIsNamed() throws IOException {
        CommandsInProcess app = twoSchemas();
        String first = app.text("prisma/schema.prisma");

        app.run("check", "--schema", "prisma/two.prisma", "--fix");

        assertThat(app.text("prisma/two.prisma")).contains("rhel-openssl-3.0.x");
        assertThat(app.text("prisma/schema.prisma")).isEqualTo(first);
    }

    @Test
    void thatIsNotThereIsNotChecked() throws IOException {
        CommandsInProcess.Ran ran = twoSchemas().run("check", "--schema", "prisma/three.prisma");

        assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(ran.out().replaceAll("\\s+", " ")).contains("where --schema says it is");
    }

    private CommandsInProcess twoSchemas() throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        app.writeSchema();
        app.write(".env", "DATABASE_URL=\"postgresql://u:p@db.example.com/app?connection_limit=1\"\n");
        app.write("prisma/two.prisma", OTHER.replace("postgresql", "mysql").replace("DATABASE_URL", "TWO_URL"));
        app.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: src/h.handler}
                """);
        return app;
    }

    private static String told(CommandsInProcess app) {
        String out = app.run("check").out().replaceAll("\\s+", " ");
        String[] parts = out.split(" is judged, and ", 2);
        return parts.length < 2 ? "" : parts[1].substring(0, parts[1].indexOf(','));
    }
}
