package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say of one project is the same: the version, the pool and the place that it is from. */
class ContradictionsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "6.19.3, .env, postgresql://h/d?connection_limit=3, '', 3, .env:1",
        "6.19.3, .env, postgresql://h/d, '', 5, Prisma",
        "6.19.3, .env, mysql://h/d?connection_limit=2, '', 2, .env:1",
        "6.19.3, .env.local, postgresql://h/d?connection_limit=4, next, 4, .env.local:1",
        "6.19.3, .env, prisma://x.prisma-data.net/?api_key=k, '', 0, .env:1",
        "7.0.0, .env, postgresql://h/d?connection_limit=3, @prisma/adapter-pg, 10, package.json:1"
    })
    void commandsAgree(String prisma, String env, String url, String dependency, int pool, String source)
            throws IOException {
        project(prisma, env, url, dependency);

        JsonNode plan = json("connections", "plan", "--max-connections", "900").at("/workloads/0");
        JsonNode check = json("deploy-check", "lambda", "--max-connections", "900");
        JsonNode shown = json("datasource", "show");

        assertThat(check.at("/functions/0/pool")).isEqualTo(plan.get("pool"));
        assertThat(check.at("/functions/0/pool/value").intValue()).isEqualTo(pool);
        assertThat(check.at("/functions/0/pool/source").asText()).startsWith(source);
        assertThat(check.at("/target/prisma").asText())
                .isEqualTo(prisma)
                .isEqualTo(shown.get("prisma").asText());
    }

    private void project(String prisma, String env, String url, String dependency) throws IOException {
        String more = dependency.isEmpty() ? "" : ", \"" + dependency + "\": \"*\"";
        Files.writeString(
                folder.resolve("package.json"),
                "{\"dependencies\": {\"@prisma/client\": \"" + prisma + "\"" + more + "}}");
        Files.createDirectories(folder.resolve("node_modules/@prisma/client"));
        Files.writeString(
                folder.resolve("node_modules/@prisma/client/package.json"), "{\"version\": \"" + prisma + "\"}");
        Files.createDirectories(folder.resolve("prisma"));
        Files.writeString(
                folder.resolve("prisma/schema.prisma"),
                "datasource db {\n  provider = \"" + (url.startsWith("mysql") ? "mysql" : "postgresql")
                        + "\"\n  url = env(\"DATABASE_URL\")\n}\n"
                        + "generator client {\n  provider = \"prisma-client-js\"\n}\n");
        Files.writeString(folder.resolve(env), "DATABASE_URL=\"" + url + "\"\n");
        Files.writeString(
                folder.resolve("serverless.yml"),
                "service: s\nprovider: {name: aws}\nfunctions:\n  api: {handler: a.b, reservedConcurrency: 10}\n");
    }

    private JsonNode json(String... line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] whole = Arrays.copyOf(line, line.length + 2);
        whole[line.length] = "--format";
        whole[line.length + 1] = "json";
        new Cli(Commands.ROOT, stream(out), stream(new ByteArrayOutputStream()), Map.of(), folder, false).run(whole);
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
