package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the build of an image sets what the config file of Prisma asks for. */
class BuildVariableTest {
    private static final String STRICT = "env('DATABASE_URL')";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7.9.1 | env('DATABASE_URL') | RUN npm ci && npx prisma generate | true
            7.9.1 | env('DATABASE_URL') | RUN npm ci && DATABASE_URL=postgresql://x npx prisma generate | false
            7.9.1 | env('DATABASE_URL') | ARG DATABASE_URL;RUN npm ci && npx prisma generate | false
            7.9.1 | env('DATABASE_URL') | ENV DATABASE_URL=x;RUN npm ci && npx prisma generate | false
            7.9.1 | env('DATABASE_URL') | RUN --mount=type=secret,id=u,env=DATABASE_URL npx prisma generate | false
            7.9.1 | process.env.DATABASE_URL ?? '' | RUN npm ci && npx prisma generate | false
            7.9.1 | env('DATABASE_URL') | RUN npm ci && npm run build | true
            7.9.1 | env('DATABASE_URL') | RUN npm ci | false
            7.9.1 | env('DATABASE_URL') | RUN ./build.sh && npx prisma generate | false
            6.19.3 | env('DATABASE_URL') | RUN npm ci && npx prisma generate | false
            """)
    void theBuildSetsWhatTheConfigNeeds(String prisma, String url, String run, boolean found) throws IOException {
        CommandsInProcess slipway = project(prisma, url, run);

        assertThat(finds(slipway)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"'import \"dotenv/config\";', '', false", "'', '', true", "'import \"dotenv/config\";', '.env', true"})
    void aFileThatComesAlongSetsIt(String head, String ignored, boolean found) throws IOException {
        CommandsInProcess slipway = project("7.9.1", STRICT, "RUN npm ci && npx prisma generate");
        slipway.write("prisma.config.ts", head + "\n" + config(STRICT));
        slipway.write(".env", "DATABASE_URL=postgresql://u:p@db.internal:5432/d\n");
        slipway.write(".dockerignore", "node_modules\n" + ignored + "\n");

        assertThat(finds(slipway)).isEqualTo(found);
    }

    private static boolean finds(CommandsInProcess slipway) throws IOException {
        for (JsonNode each : slipway.json("check").path("findings")) {
            if (each.path("rule").asText().equals("URL012")
                    && each.path("message").asText().contains("when the image is built")) {
                return true;
            }
        }
        return false;
    }

    private CommandsInProcess project(String prisma, String url, String run) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder);
        slipway.write(
                "package.json",
                "{\"scripts\": {\"build\": \"prisma generate && tsc\"}, \"dependencies\": {\"@prisma/client\": \""
                        + prisma + "\", \"prisma\": \"" + prisma + "\"}}");
        slipway.write("node_modules/@prisma/client/package.json", "{\"version\": \"" + prisma + "\"}");
        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client"
                  output = "../generated"
                }
                datasource db {
                  provider = "postgresql"
                }
                """);
        slipway.write("prisma.config.ts", config(url));
        slipway.write(".dockerignore", "node_modules\n.env\n");
        slipway.write(
                "Dockerfile",
                "FROM node:22.11-bookworm\nWORKDIR /app\nCOPY . .\n" + run.replace(';', '\n')
                        + "\nCMD [\"node\", \"a.js\"]\n");
        return slipway;
    }

    private static String config(String url) {
        return "import { defineConfig, env } from 'prisma/config';\n"
                + "export default defineConfig({ schema: 'prisma/schema.prisma', datasource: { url: " + url
                + " } });\n";
    }
}
