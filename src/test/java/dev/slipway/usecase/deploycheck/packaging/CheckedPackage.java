package dev.slipway.usecase.deploycheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import dev.slipway.testing.Contents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A project with one package, and what {@code check} says of it. */
final class CheckedPackage {
    static final List<String> OWN = List.of("PKG001", "PKG002", "PKG003", "PKG004", "PKG005", "COLD001");
    static final String SERVERLESS = """
            service: shop
            provider:
              name: aws
              runtime: nodejs22.x
            functions:
              api:
                handler: index.handler
            """;
    static final String SCHEMA = """
            generator client {
              provider      = "prisma-client-js"
              binaryTargets = ["rhel-openssl-3.0.x"]
            }

            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL")
            }
            """;

    private final Path folder;
    private String shipped = "";

    CheckedPackage(Path folder) {
        this.folder = folder;
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    CheckedPackage zip(Contents contents) throws IOException {
        shipped = "dist.zip";
        Files.write(folder.resolve(shipped), contents.archive().zip());
        return this;
    }

    CheckedPackage tar(Contents contents) throws IOException {
        shipped = "dist.tar.gz";
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(shipped)))) {
            out.write(contents.archive().tar());
        }
        return this;
    }

    CheckedPackage folder(Contents contents) throws IOException {
        shipped = "dist";
        contents.write(folder.resolve(shipped));
        return this;
    }

    JsonNode check(String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("check", "--format", "json"));
        if (!shipped.isEmpty()) {
            line.addAll(List.of("--package", shipped));
        }
        line.addAll(List.of(more));
        new Cli(Commands.ROOT, stream(out), stream(err), Map.of("HOME", folder.toString()), folder, false)
                .run(line.toArray(String[]::new));
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error:");
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    static List<String> rules(JsonNode report) {
        List<String> rules = new ArrayList<>();
        report.path("findings").forEach(each -> rules.add(each.path("rule").asText()));
        return rules;
    }

    static JsonNode finding(JsonNode report, String rule) {
        for (JsonNode each : report.path("findings")) {
            if (each.path("rule").asText().equals(rule)) {
                return each;
            }
        }
        return report.path("nothing");
    }

    /** Of a rule's finding; empty where there is none. */
    static String severity(JsonNode report, String rule) {
        return finding(report, rule).path("severity").asText();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
