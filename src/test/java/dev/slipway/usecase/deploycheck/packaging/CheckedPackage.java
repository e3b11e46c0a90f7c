package dev.slipway.usecase.deploycheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.testing.Contents;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    static final String SCHEMA = CommandsInProcess.schema("rhel-openssl-3.0.x");

    private final Path folder;
    private String shipped = "";

    CheckedPackage(Path folder) {
        this.folder = folder;
    }

    /** One whose client has the engine that Lambda loads. */
    static CheckedPackage withClient(Path folder) throws IOException {
        CheckedPackage project = new CheckedPackage(folder);
        project.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        project.write("prisma/schema.prisma", SCHEMA);
        return project;
    }

    void write(String name, String text) throws IOException {
        new CommandsInProcess(folder).write(name, text);
    }

    CheckedPackage zip(Contents contents) throws IOException {
        shipped = "dist.zip";
        Files.write(folder.resolve(shipped), contents.archive().zip());
        return this;
    }

    CheckedPackage tar(Contents contents) throws IOException {
        shipped = "dist.tar.gz";
        Files.write(folder.resolve(shipped), MadeArchive.gzip(contents.archive().tar()));
        return this;
    }

    CheckedPackage folder(Contents contents) throws IOException {
        shipped = "dist";
        contents.write(folder.resolve(shipped));
        return this;
    }

    JsonNode check(String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of("check", "--format", "json"));
        if (!shipped.isEmpty()) {
            line.addAll(List.of("--package", shipped));
        }
        line.addAll(List.of(more));
        Ran ran = new CommandsInProcess(folder).run(line);
        assertThat(ran.err()).doesNotContain("error:");
        return ran.json();
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
