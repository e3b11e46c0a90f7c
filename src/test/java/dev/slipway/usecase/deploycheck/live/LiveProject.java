package dev.slipway.usecase.deploycheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A project whose checks ask a real server, by the command line and in this process. */
final class LiveProject {
    private final Path folder;
    private final Map<String, String> environment;

    private LiveProject(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static LiveProject in(Path folder, String provider) throws IOException {
        LiveProject project = new LiveProject(folder, Map.of("HOME", folder.toString()));
        return project.write("prisma/schema.prisma", """
                generator client {
                  provider      = "prisma-client-js"
                  binaryTargets = ["native", "rhel-openssl-3.0.x"]
                }

                datasource db {
                  provider = "%s"
                  url      = env("DATABASE_URL")
                }
                """.formatted(provider)).write("package.json", """
                {
                  "name": "shop",
                  "dependencies": { "@prisma/client": "6.19.3" },
                  "devDependencies": { "prisma": "6.19.3" }
                }
                """);
    }

    LiveProject write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    LiveProject url(String url) throws IOException {
        return write(".env", "DATABASE_URL=" + url + "\n");
    }

    /** Functions that open so many connections in a deploy, half of them new. */
    LiveProject sandboxes(int reserved) throws IOException {
        return write("serverless.yml", """
                service: shop
                provider:
                  name: aws
                  runtime: nodejs22.x
                functions:
                  api:
                    handler: api.handler
                    reservedConcurrency: %d
                """.formatted(reserved));
    }

    Answered check(String... more) throws IOException {
        return run("check", more);
    }

    Answered run(String command, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--live");
        words.addAll(List.of(more));
        return answered(words);
    }

    /** Without {@code --live}. */
    Answered quiet(String command) throws IOException {
        return answered(new ArrayList<>(List.of(command.split(" "))));
    }

    private Answered answered(List<String> words) throws IOException {
        Answer text = ask(words);
        words.addAll(List.of("--format", "json"));
        Answer json = ask(words);
        return new Answered(json.code(), new ObjectMapper().readTree(json.out()), text.out() + text.err() + json.err());
    }

    private record Answer(int code, String out, String err) {}

    private Answer ask(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(Commands.ROOT, stream(out), stream(err), environment, folder, false)
                .run(words.toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** @param text for people, with all that was said on standard error */
    record Answered(int code, JsonNode json, String text) {
        /** The messages of the findings of a rule. */
        List<String> messages(String rule) {
            return of(rule, "message");
        }

        List<String> severities(String rule) {
            return of(rule, "severity");
        }

        private List<String> of(String rule, String field) {
            return StreamSupport.stream(json.path("findings").spliterator(), false)
                    .filter(each -> each.path("rule").asText().equals(rule))
                    .map(each -> each.path(field).asText())
                    .toList();
        }

        /** Why a rule was not checked, or is not applicable. */
        List<String> open(String rule, String list) {
            return StreamSupport.stream(json.path(list).spliterator(), false)
                    .filter(each -> each.path("rule").asText().equals(rule))
                    .map(each -> each.path("why").asText())
                    .toList();
        }

        boolean passed(String rule) {
            return StreamSupport.stream(json.path("passed").spliterator(), false)
                    .anyMatch(each -> each.asText().equals(rule));
        }
    }
}
