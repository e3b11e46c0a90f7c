package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --arch} takes every platform's own words, on every command that has it. */
class ArchWordsTest {
    private static final Path MIRROR = Path.of("examples/mirror").toAbsolutePath();
    private static final Path ENGINES = MIRROR.resolve("all_commits/0123456789abcdef0123456789abcdef01234567");

    private final CommandsInProcess commands;

    ArchWordsTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(
                folder, Map.of("SLIPWAY_CACHE_DIR", folder.resolve("cache").toString()));
        ProjectLayout.SERVERLESS.write(commands);
        Path engine = folder.resolve("libquery_engine-rhel-openssl-3.0.x.so.node");
        try (var in = new GZIPInputStream(
                Files.newInputStream(ENGINES.resolve("rhel-openssl-3.0.x/libquery_engine.so.node.gz")))) {
            Files.copy(in, engine);
        }
    }

    private static Stream<String> lines() {
        return Stream.of(
                "engine fetch --runtime lambda:nodejs22.x --dry-run --hash 0123456789abcdef0123456789abcdef01234567"
                        + " --mirror " + MIRROR.toUri() + " --arch",
                "engine platform --runtime lambda:nodejs22.x --arch",
                "engine verify libquery_engine-rhel-openssl-3.0.x.so.node --runtime lambda:nodejs22.x --arch",
                "check --arch",
                "check --platform image --runtime node:22-alpine3.21 --arch",
                "deploy-check lambda --arch",
                "deploy-check vercel --runtime nodejs22.x --arch",
                "deploy-check now --arch",
                "deploy-check netlify --runtime nodejs22.x --arch",
                "deploy-check image --runtime node:22-alpine3.21 --arch");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void wordsOfTheSameProcessorGiveTheSameAnswer(String line) throws IOException {
        String x64 = answer(line, "x64");
        String arm64 = answer(line, "arm64");

        for (String word : List.of("x86_64", "amd64")) {
            assertThat(answer(line, word)).as(word).isEqualTo(x64);
        }
        assertThat(answer(line, "aarch64")).isEqualTo(arm64);
        assertThat(commands.run(words(line, "sparc")).code()).isEqualTo(2);
    }

    /** Without the word itself, which is shown as it was typed. */
    private String answer(String line, String arch) throws IOException {
        CommandsInProcess.Ran ran = commands.run(words(line, arch));
        assertThat(ran.code()).as(ran.err()).isNotEqualTo(2);
        return (ran.out() + ran.err()).replaceAll("x86_64|amd64|x64|aarch64|arm64", "CPU");
    }

    private static String[] words(String line, String arch) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        words.add(arch);
        if (!line.startsWith("engine")) {
            words.addAll(List.of("--format", "json"));
        }
        return words.toArray(String[]::new);
    }
}
