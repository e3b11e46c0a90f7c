package dev.slipway.usecase.deploycheck.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A project with a package in {@code dist}, judged by {@code slipway check}. */
final class ShippedFixture {
    static final String TARGET = "rhel-openssl-3.0.x";
    static final String LIBRARY = "libquery_engine-rhel-openssl-3.0.x.so.node";
    static final String PROGRAM = "query-engine-rhel-openssl-3.0.x";

    private final Path folder;

    ShippedFixture(Path folder) throws IOException {
        this.folder = folder;
        with(
                "serverless.yml",
                "service: x\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {a: {handler: a.b}}\n");
    }

    /** A configuration as Prisma 5 and 6 write it. */
    static String config(String version, String engineType, String rest) {
        return "const config = {\"generator\": {\"provider\": {\"value\": \"prisma-client-js\"},"
                + "\"output\": {\"value\": \"/home/me/app/node_modules/@prisma/client\"},"
                + "\"config\": {\"engineType\": \"" + engineType + "\"}, \"binaryTargets\": [{\"value\": \"" + TARGET
                + "\"}]}, \"relativePath\": \"../../../prisma\", \"clientVersion\": \"" + version + "\"" + rest + "}\n";
    }

    ShippedFixture with(String name, String text) throws IOException {
        new CommandsInProcess(folder).write(name, text);
        return this;
    }

    ShippedFixture without(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    JsonNode check(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("check", "--format", "json", "--package", "dist"));
        line.addAll(List.of(options));
        return new CommandsInProcess(folder).run(line).json();
    }

    /** The errors, warnings and notes, with those that are folded into them behind a plus: {@code ENG001+GEN005}. */
    static Set<String> found(JsonNode report) {
        Set<String> found = new TreeSet<>();
        for (JsonNode finding : report.path("findings")) {
            StringBuilder name = new StringBuilder(finding.path("rule").asText());
            finding.path("causes").forEach(cause -> name.append('+').append(cause.asText()));
            found.add(name.toString());
        }
        return found;
    }

    static JsonNode finding(JsonNode report, String rule) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(each -> each.path("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static List<String> places(JsonNode finding) {
        return StreamSupport.stream(finding.path("evidence").spliterator(), false)
                .map(each -> each.path("file").asText())
                .toList();
    }

    static Set<String> rules(JsonNode report, String list) {
        Set<String> rules = new TreeSet<>();
        Stream<JsonNode> each = StreamSupport.stream(report.path(list).spliterator(), false);
        each.forEach(one ->
                rules.add(one.isTextual() ? one.asText() : one.path("rule").asText()));
        return rules;
    }
}
