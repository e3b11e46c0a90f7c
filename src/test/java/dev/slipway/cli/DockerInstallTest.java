package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the installation in an image generates the client, where no line says prisma generate. */
class DockerInstallTest {
    private static final String IMAGE = "FROM node:22-bookworm\nWORKDIR /app\n";
    private static final String NAMED = "{\"name\": \"db\", \"dependencies\": {\"@prisma/client\": \"6.19.3\"},"
            + " \"devDependencies\": {\"prisma\": \"6.19.3\"}, \"scripts\": {%s}, \"pnpm\": {%s}, %s}";

    private final CommandsInProcess slipway;

    DockerInstallTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.writeMigratedApp();
        slipway.write("package.json", manifest("", "", ""));
        slipway.write(".dockerignore", "**/node_modules\n");
    }

    private static String manifest(String scripts, String pnpm, String more) {
        return NAMED.formatted(scripts, pnpm, more.isEmpty() ? "\"private\": true" : more);
    }

    /** What is said of GEN001. */
    private static String generated(CommandsInProcess project) throws IOException {
        JsonNode report = project.json("check");
        String open = report.path("notChecked").toString();
        return report.path("findings").toString().contains("GEN001")
                ? "found"
                : open.contains("whether pnpm runs the script")
                        ? "pnpm"
                        : open.contains("looks for the schema in")
                                ? "elsewhere"
                                : open.contains("GEN001") ? open : "passed";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what installs                          | packageManager | pnpm in package.json                          | GEN001
            npm ci                                   |                |                                               | passed
            pnpm install                             | pnpm@9.15.0    |                                               | passed
            pnpm install                             | pnpm@8.6.0     |                                               | passed
            pnpm install                             | pnpm@10.15.0   |                                               | pnpm
            pnpm install                             |                |                                               | pnpm
            npm i -g pnpm@9 && pnpm i                |                |                                               | passed
            pnpm install                             | pnpm@10.15.0   | "onlyBuiltDependencies": ["@prisma/client"]   | passed
            pnpm install                             | pnpm@10.15.0   | "onlyBuiltDependencies": ["@prisma/engines"]  | pnpm
            pnpm install                             | pnpm@11.2.0    | "dangerouslyAllowAllBuilds": true             | passed
            pnpm install && pnpm exec prisma generate | pnpm@10.15.0  |                                               | passed
            """)
    void pnpmRunsTheScriptOfTheClientWhereItIsOldOrTold(String run, String manager, String pnpm, String answer)
            throws IOException {
        slipway.write(
                "package.json",
                manifest(
                        "",
                        pnpm == null ? "" : pnpm,
                        manager == null ? "" : "\"packageManager\": \"" + manager + "\""));
        slipway.write("Dockerfile", IMAGE + "COPY . .\nRUN " + run + "\nCMD node server.js\n");

        assertThat(generated(slipway)).isEqualTo(answer);
    }

    /** Prisma looks in schema.prisma and prisma/schema.prisma of the folder that the installation was called in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npm ci                        |                                    |                                          | elsewhere
            pnpm install                  |                                    | , "packageManager": "pnpm@9.1.0"         | elsewhere
            yarn install                  |                                    |                                          | passed
            npm ci                        | "postinstall": "prisma generate"   |                                          | passed
            pnpm install                  | "postinstall": "prisma generate"   |                                          | passed
            npm ci                        |                                    | , "prisma": {"schema": "db/prisma/schema.prisma"}, "devDependencies": {"prisma": "6.19.3"} | passed
            cd db && npm ci               |                                    |                                          | passed
            npm ci && cd db && npx prisma generate |                           |                                          | passed
            """)
    void theScriptOfTheClientFindsASchemaWhereTheInstallationIsCalled(
            String run, String scripts, String root, String answer) throws IOException {
        CommandsInProcess shop = shop(scripts == null ? "" : scripts, root == null ? "" : root);
        shop.write("Dockerfile", IMAGE + "COPY . .\nRUN " + run + "\nCMD node db/server.js\n");

        assertThat(generated(shop)).isEqualTo(answer);
    }

    private CommandsInProcess shop(String scripts, String root) throws IOException {
        CommandsInProcess shop = new CommandsInProcess(slipway.file("w"));
        shop.write("db/package.json", manifest(scripts, "", ""));
        shop.write("db/prisma/schema.prisma", slipway.text("prisma/schema.prisma"));
        shop.write("package.json", "{\"workspaces\": [\"db\"]" + root + "}");
        shop.write(".dockerignore", "**/node_modules\n");
        return shop;
    }

    @Test
    void whatAStageInstalledMayBeMountedWhereAnotherGenerates() throws IOException {
        slipway.write("Dockerfile", """
                FROM node:22-bookworm AS deps
                WORKDIR /app
                COPY package*.json ./
                RUN npm ci
                FROM node:22-bookworm AS build
                WORKDIR /app
                COPY . .
                RUN --mount=type=bind,from=deps,source=/app/node_modules,target=/app/node_modules,readwrite \\
                    npx prisma generate && npx next build
                FROM node:22-bookworm
                WORKDIR /app
                COPY --from=build /app/.next/standalone ./
                CMD node server.js
                """);

        assertThat(slipway.json("check").path("findings")).isEmpty();
    }

    /** The package is called db, and so is its folder. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npm run -w db make                | true
            npm -w db run make                | true
            npm run make --workspace=./db     | true
            npm run make --workspace db       | true
            npm -w other run make             | false
            npm run -ws make                  | false
            npm run -w db -w other make       | false
            npm run -w db build               | false
            npm install -w db                 | false
            yarn workspace db make            | true
            yarn workspace db run make        | true
            pnpm --filter db make             | true
            pnpm -F ./db run make             | true
            pnpm --filter=db... make          | false
            pnpm -w run make                  | false
            bun --filter db make              | true
            """)
    void aScriptOfThePackageThatACallNamesIsFollowed(String run, boolean followed) throws IOException {
        CommandsInProcess shop = shop("\"make\": \"prisma generate\"", "");
        shop.write(
                "Dockerfile",
                IMAGE + "COPY . .\nRUN npm ci --ignore-scripts\nRUN " + run + "\nCMD node db/server.js\n");

        assertThat(generated(shop).equals("passed")).isEqualTo(followed);
    }

    @Test
    void aSchemaThatIsMountedIsThereWhenThePackagesAreInstalled() throws IOException {
        slipway.write("Dockerfile", IMAGE + """
                RUN --mount=type=bind,source=package.json,target=package.json \\
                    --mount=type=bind,source=prisma,target=prisma \\
                    --mount=type=cache,target=/root/.npm npm ci
                COPY src src
                CMD node src/server.js
                """);

        assertThat(generated(slipway)).isEqualTo("passed");
    }
}
