package dev.slipway.usecase.deploycheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A project whose checks ask a real server, by the command line and in this process. */
record LiveProject(CommandsInProcess commands) {

    static LiveProject in(Path folder, String provider) throws IOException {
        LiveProject project = new LiveProject(new CommandsInProcess(folder));
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
        commands.write(name, text);
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
        Ran text = commands.run(words);
        words.addAll(List.of("--format", "json"));
        Ran json = commands.run(words);
        return new Answered(json.code(), json.json(), text.all() + json.err());
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
