package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code engine fetch} says before it asks a mirror for anything. */
class FetchCommandTest {
    @TempDir
    Path folder;

    @Test
    void whereAnotherEngineLoadsThanPrismaLooksForItIsSaid() {
        assertThat(fetched("--prisma", "6.0.1", "--runtime", "image:node:22-alpine3.21", "--to", "engines"))
                .contains("Prisma 6.0.1 looks for linux-musl, but linux-musl-openssl-3.0.x is what loads there: ");
        assertThat(fetched("--prisma", "5.22.0", "--runtime", "image:node:22-slim", "--to", "engines"))
                .contains("looks for debian-openssl-1.1.x, and no engine is known to load there: ");
    }

    @Test
    void whereItLoadsNothingIsSaid() {
        assertThat(fetched("--prisma", "6.19.3", "--runtime", "lambda:nodejs22.x", "--to", "engines"))
                .doesNotContain("looks for")
                .contains("for rhel-openssl-3.0.x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"library", "binary"})
    void from7OnNoEngineTypeBringsAQueryEngine(String type) throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"dependencies\": {\"@prisma/client\": \"7.0.0\"}}");
        Files.writeString(
                folder.resolve("schema.prisma"), "generator client {\n  provider = \"prisma-client-js\"\n}\n");

        String ofProject = fetched("--engine-type", type, "--engine", "query", "--platform", "debian-openssl-3.0.x");
        String ofVersion = fetched("--engine-type", type, "--engine", "query", "--prisma", "7.0.0", "--to", "engines");

        assertThat(ofProject).contains("generator \"client\": Prisma 7 and later have no query engine.");
        assertThat(ofVersion).contains("No query engine is needed: Prisma 7 and later have no query engine.");
    }

    private String fetched(String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] words = new String[options.length + 3];
        words[0] = "engine";
        words[1] = "fetch";
        words[2] = "--mirror=file:.";
        System.arraycopy(options, 0, words, 3, options.length);
        new Cli(Commands.ROOT, stream, stream, Map.of("HOME", folder.toString()), folder, false).run(words);
        return said.toString(StandardCharsets.UTF_8);
    }
}
