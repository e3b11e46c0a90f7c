package dev.slipway.precision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
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
        List<String> line = new ArrayList<>(List.of(layout.line(verb)));
        line.addAll(List.of("--format", "json"));
        Map<String, String> environment =
                Map.of("HOME", project.resolve("../home").toString());
        Ran ran = new CommandsInProcess(project, environment).run(line);
        assertThat(ran.err()).as(String.join(" ", line)).doesNotContain("error:");
        return new Judge(ran.code(), ran.json());
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
