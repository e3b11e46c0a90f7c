package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of one thing, beside each other or each leading to the next: each was a call, or a reading of the whole
 * file, so that they ended in a crash or in minutes.
 */
class ThousandsTest {
    private static final int STEPS = 5_000;

    private final CommandsInProcess slipway;

    ThousandsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.writeMigratedApp();
        scripts("\"build\": \"prisma generate\", \"start\": \"node server.js\"");
        slipway.write(".env", "DATABASE_URL=postgresql://u:b7Qx9L@db.example.com/shop\n");
    }

    private static String steps(IntFunction<String> step) {
        return IntStream.range(0, STEPS).mapToObj(step).collect(Collectors.joining());
    }

    private void scripts(String members) throws IOException {
        slipway.write("package.json", """
                {
                  "scripts": {%s},
                  "dependencies": {"@prisma/client": "6.19.3"},
                  "devDependencies": {"prisma": "6.19.3"}
                }
                """.formatted(members));
    }

    private void scriptsInAChain() throws IOException {
        scripts("\"build\": \"npm run s0\", \"start\": \"npm run s0\""
                + steps(each -> ", \"s%d\": \"npm run s%d\"".formatted(each, each + 1))
                + ", \"s%d\": \"prisma generate\"".formatted(STEPS));
    }

    private String checked() throws IOException {
        Ran ran = slipway.run("check");

        assertThat(ran.code()).as(ran.err()).isIn(0, 1, 3);
        return ran.out();
    }

    @Test
    void manyScriptsCallOneAnother() throws IOException {
        scriptsInAChain();
        slipway.write("vercel.json", "{}");

        assertThat(checked()).contains("NO ERROR FOUND");
    }

    @Test
    void aVariableStandsBehindManyOthers() throws IOException {
        slipway.write(
                ".env",
                steps(each -> "A%d=${A%d}\n".formatted(each, each + 1)) + "A%d=x\n".formatted(STEPS)
                        + "DATABASE_URL=postgresql://u:b7Qx9L@${A0}/shop\n");

        assertThat(checked()).contains("URL012");
    }

    @Test
    void packagesLieInPackages() throws IOException {
        slipway.write(
                "package-lock.json",
                "{\"lockfileVersion\":1,\"dependencies\":"
                        + "{\"d\":{\"version\":\"1.0.0\",\"dependencies\":".repeat(900)
                        + "{}" + "}}".repeat(900) + "}");

        assertThat(slipway.run("check").err() + checked()).contains("nested too deeply");
    }

    @Test
    void eachStageTakesFromTheOneBefore() throws IOException {
        slipway.write(
                "Dockerfile",
                "FROM node:20-bookworm AS s0\n"
                        + steps(each ->
                                "FROM node:20-bookworm AS s%d\nCOPY --from=s%d /app /app\n".formatted(each + 1, each)));

        assertThat(checked()).contains("IMG003");
    }

    @Test
    void eachProcessStartsScriptsOfOneFile() throws IOException {
        scriptsInAChain();
        slipway.write("Dockerfile", """
                FROM node:20-bookworm
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                """);
        slipway.write(
                "fly.toml",
                "app = \"shop\"\n[processes]\n" + steps(each -> "p%d = \"npm run s%d\"\n".formatted(each, each)));

        assertThat(checked()).contains("Fly.io");
    }

    @Test
    void aDockerfileOfThousandsOfLines() throws IOException {
        slipway.write(
                "Dockerfile",
                "FROM node:20-bookworm\n"
                        + steps(each -> "COPY a%d /b%d\nRUN apt-get install -y x%d && npx prisma generate\n"
                                .formatted(each, each, each)));

        assertThat(checked())
                .contains("also Dockerfile:43\n")
                .doesNotContain("also Dockerfile:45\n")
                .contains("and 4979 more places, which --format json tells");
    }

    @Test
    void aConfigOfOneLineWithThousandsOfFindings() throws IOException {
        slipway.write(
                "vercel.json",
                "{\"functions\": {\"api/a.js\": {}%s}}"
                        .formatted(steps(each -> ", \"api/f%d.js\": {\"memory\": 5}".formatted(each))));

        assertThat(checked()).contains("vercel.json:1");
    }
}
