package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A config file that Prisma is given with {@code --config} stands where Prisma itself does not look. */
class NamedConfigTest {
    private static final String SCHEMA = """
            generator client {
              provider = "prisma-client"
              output   = "../gen"
            }
            datasource db {
              provider = "postgresql"
            }
            """;

    @TempDir
    private Path folder;

    private CommandsInProcess app;

    @BeforeEach
    void project() throws IOException {
        app = new CommandsInProcess(folder);
        app.write(".env", "A=postgresql://u:p@a.example.com/a\nB=postgresql://u:p@b.example.com/b\n");
        app.write("db/one.prisma", SCHEMA);
        app.write("config/one.ts", config("../db/one.prisma", "A"));
        manifest("7.0.0", "prisma generate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package.json | prisma generate --config config/one.ts && tsc                       | a.example.com
            package.json | npx prisma@7 migrate deploy --config=./config/one.ts                | a.example.com
            package.json | prisma generate --config 'config/one.ts'                            | a.example.com
            package.json | prisma generate --schema db/one.prisma --config config/one.ts       | a.example.com
            package.json | prisma generate --config $CONFIG                                    | gives Prisma --config $CONFIG
            package.json | prisma generate --config config/missing.ts                          | gives Prisma --config config/missing.ts
            package.json | prisma generate && jest --config config/one.ts                      | No schema.prisma was found
            package.json | ts-node prisma/seed.ts --config config/one.ts                       | No schema.prisma was found
            Dockerfile   | RUN npx prisma generate --config config/one.ts                      | a.example.com
            vercel.json  | {"buildCommand": "prisma generate --config \\"config/one.ts\\" && tsc"} | a.example.com
            netlify.toml | command = "prisma generate --config config/one.ts"                  | a.example.com
            """)
    void isFollowed(String file, String command, String told) throws IOException {
        if (file.equals("package.json")) {
            manifest("7.0.0", command);
        } else {
            app.write(file, (file.endsWith("toml") ? "[build]\n" : "") + command + "\n");
        }

        assertThat(app.run("datasource", "show").all().replaceAll("\\s+", " ")).contains(told);
    }

    @Test
    void aReleaseThatReadsNoneIsNotAsked() throws IOException {
        manifest("6.3.0", "prisma generate --config config/one.ts");

        assertThat(app.run("datasource", "show").all()).contains("No schema.prisma was found");
    }

    @Test
    void theOneThatPrismaFindsGoesFirstAndTheOtherIsTold() throws IOException {
        app.write("prisma/schema.prisma", SCHEMA);
        app.write("prisma.config.ts", config("prisma/schema.prisma", "B"));
        manifest("7.0.0", "prisma generate && prisma generate --config config/one.ts");

        assertThat(app.run("datasource", "show").out()).contains("b.example.com");
        assertThat(app.run("datasource", "show", "--schema", "db/one.prisma").out())
                .contains("a.example.com");
        assertThat(app.run("check").out().replaceAll("\\s+", " "))
                .contains("ask for it: slipway check --schema db/one.prisma");
    }

    @Test
    void ofSeveralThatOfTheSchemaIsTaken() throws IOException {
        app.write("config/two.ts", config("../prisma/schema.prisma", "B"));
        manifest("7.0.0", "prisma generate --config config/one.ts && prisma generate --config config/two.ts");

        assertThat(app.run("datasource", "show").all()).contains("Several config files", "No schema.prisma was found");

        app.write("prisma/schema.prisma", SCHEMA);

        assertThat(app.run("datasource", "show").all())
                .contains("b.example.com")
                .doesNotContain("Several config files");
    }

    private void manifest(String version, String script) throws IOException {
        app.write(
                "package.json",
                "{\"scripts\": {\"build\": \"" + script + "\"}, \"dependencies\": {\"@prisma/client\": \"" + version
                        + "\"}}");
    }

    private static String config(String schema, String variable) {
        return "import 'dotenv/config';\nimport { defineConfig, env } from 'prisma/config';\n"
                + "export default defineConfig({ schema: '" + schema + "', datasource: { url: env('" + variable
                + "') } });\n";
    }
}
