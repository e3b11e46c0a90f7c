package dev.slipway.precision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a command says of a layout. */
record Judge(int code, JsonNode report) {
    /** Writes it and asks of it, without a process. */
    static Judge of(Layout layout, Path folder, String... verb) throws IOException {
        Path project = folder.resolve("shop");
        layout.write(project);
        return asked(layout, project, verb);
    }

    /** Asks of one that is written. */
    static Judge asked(Layout layout, Path project, String... verb) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of(layout.line(verb)));
        line.addAll(List.of("--format", "json"));
        Map<String, String> environment =
                Map.of("HOME", project.resolve("../home").toString());
        int code = new Cli(Commands.ROOT, stream(out), stream(err), environment, project, false)
                .run(line.toArray(String[]::new));
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).as(String.join(" ", line)).doesNotContain("error:");
        return new Judge(code, new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The rules of its findings with their severities and messages. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        report.path("findings")
                .forEach(each -> findings.add(each.path("severity").asText() + " "
                        + each.path("rule").asText() + " "
                        + each.path("message").asText() + " "
                        + each.path("evidence")));
        return findings;
    }

    Set<String> found() {
        Set<String> rules = new TreeSet<>();
        report.path("findings").forEach(each -> rules.add(each.path("rule").asText()));
        return rules;
    }

    Set<String> notChecked() {
        Set<String> rules = new TreeSet<>();
        report.path("notChecked").forEach(each -> rules.add(each.path("rule").asText()));
        return rules;
    }
}
