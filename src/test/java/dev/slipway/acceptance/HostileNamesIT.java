package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import dev.slipway.domain.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every verb in every format, in a project whose names and values would like to write lines of their own. */
@DisabledOnOs(OS.WINDOWS)
final class HostileNamesIT {
    /** A line break and a command; other breaks; marks of direction; colours; a command that needs no line. */
    private static final String HOSTILE =
            "a\n::error::x\rFORGED\u0085FORGED\u2028::warning::y\u2029FORGED\u000bFORGED\u202eb\u2066\u200b\u001b[31m##[error]z";

    /** The same as JSON, YAML and TOML write it. */
    private static final String ESCAPED =
            "a\\n::error::x\\rFORGED\\u0085FORGED\\u2028::warning::y\\u2029FORGED\\u000bFORGED\\u202eb\\u2066\\u200b\\u001b[31m##[error]z";

    private final Bench bench;

    HostileNamesIT(@TempDir Path scratch) throws IOException {
        bench = Bench.in(Files.createDirectories(scratch.resolve("p\n::error::p\u202e##[error]")));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void noNameAndNoValueWritesALineOrSteersATerminal() {
        layOut();
        List<String> wrong = new ArrayList<>();

        for (SecretLine line : SecretLine.all(HOSTILE, bench.mirror().address())) {
            for (List<String> words : line.inEveryFormat()) {
                String shown = run(words);
                if (!line.asked() && isWrong(shown)) {
                    wrong.add(words + ":\n" + shown);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isWrong(String output) {
        // The runner is told what to hide as it is; an annotation of ours has a place or a title, unlike a forged one.
        String shown = output.lines()
                .filter(line -> !line.startsWith("::add-mask::"))
                .map(line -> line.replaceFirst("^::(error|warning|notice) (?=(file|title)=)", ""))
                .collect(Collectors.joining("\n"));
        boolean steers = shown.chars().anyMatch(c -> c != '\n' && Printable.isUnsafe(c));
        return steers
                || shown.contains("##[")
                || shown.lines()
                        .map(String::strip)
                        .anyMatch(line -> line.startsWith("FORGED") || line.startsWith("::"));
    }

    private String run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = new TreeMap<>(bench.environment());
        environment.put("PRISMA_ENGINES_MIRROR", HOSTILE);
        environment.put("GITHUB_ENV", bench.folder().resolve("github.env").toString());
        new Cli(Commands.ROOT, stream, stream, environment, bench.folder(), false).run(words.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void layOut() {
        bench.write(".env", "DATABASE_URL=\"postgresql://h:5432/" + HOSTILE + "\"\n");
        bench.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                  binaryTargets = ["debian-openssl-3.0.x", "%s"]
                }

                datasource db {
                  provider = "postgresql"
                  url = env("DATABASE_URL")
                  directUrl = env("%s")
                }
                """.replace("%s", ESCAPED));
        bench.write("broken.prisma", "datasource db {\n  url = " + HOSTILE + "\n}\n");
        bench.write("serverless.yml", """
                provider: { name: aws, environment: { DATABASE_URL: "postgresql://h/%s" } }
                functions:
                  "%s": { handler: "%s", environment: { DATABASE_URL: "%s" } }
                """.replace("%s", ESCAPED));
        bench.write("compose.yaml", """
                services:
                  "%s":
                    image: "%s"
                    environment: { DATABASE_URL: "postgresql://h/%s" }
                    deploy: { replicas: "%s" }
                """.replace("%s", ESCAPED));
        bench.write("k8s.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: "%s" }
                spec:
                  replicas: 2
                  template: { spec: { containers: [{ name: "%s", image: "%s", env: [{ name: DATABASE_URL, value: "%s" }] }] } }
                """.replace("%s", ESCAPED));
        bench.write("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  "%s":
                    Type: AWS::Serverless::Function
                    Properties: { Handler: "%s", Environment: { Variables: { DATABASE_URL: "%s" } } }
                """.replace("%s", ESCAPED));
        bench.write("now.json", """
                {"version": 2, "%s": "%s", "env": {"%s": "%s"}, "builds": [{"src": "%s", "use": "%s", "%s": 1}],
                 "routes": [{"src": "%s(", "dest": "%s"}]}
                """.replace("%s", ESCAPED));
        bench.write("broken.json", "{\"" + ESCAPED + "\": \"" + HOSTILE + "\"}");
        bench.write("broken.yml", "functions:\n  \"" + ESCAPED + "\": [ " + HOSTILE + "\n");
        bench.write("netlify.toml", """
                [build]
                command = "%s"
                "%s" = "%s"
                [functions."%s"]
                node_bundler = "%s"
                """.replace("%s", ESCAPED));
        bench.write("engines.lock", "{\"" + ESCAPED + "\": \"" + ESCAPED + "\"}");
        bench.write("index.js", "// " + HOSTILE + "\n");
    }
}
