package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> line = new ArrayList<>(List.of("engine", "fetch", "--mirror=file:."));
        line.addAll(List.of(options));
        return new CommandsInProcess(folder).run(line).all();
    }
}
