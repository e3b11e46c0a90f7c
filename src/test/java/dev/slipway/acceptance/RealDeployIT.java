package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CommandsInProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real projects packed as their users pack them, and started where they would run ({@code src/scripts/real_deploys.py}): what
 * is said of a package is what its process does.
 */
@Tag("real")
final class RealDeployIT {
    private static final Path INPUTS = Path.of(Objects.requireNonNull(System.getProperty("real.inputs")));
    /** No temporary folder, for the reason that {@link LoaderJudgeIT} has. */
    private static final Path DEPLOYS = INPUTS.resolve("deploys");

    private static final Path EXPECTED = Path.of("src/test/resources/dev/slipway/judges/real-deploys.tsv");
    /** The families of what ships. */
    private static final Set<String> OF_SHIPPED = Set.of("ENG", "GEN", "NAT", "IMG");
    /** A client of another schema starts, and fails at the first query that the schemas differ in. */
    private static final String STALE = "GEN002";

    /** A line of what the script found out. */
    private record Case(String name, String words, String started, String said) {
        static Case of(String line) {
            String[] fields = line.split("\t", -1);
            return new Case(fields[0], fields[1], fields[2], fields[3]);
        }
    }

    @Test
    void whatIsSaidOfAPackageIsWhatItsProcessDoes() throws Exception {
        assumeThat(System.getProperty("user.name")).as("who may change roots").isEqualTo("root");
        Map<String, String> expected = expected();
        List<String> wrong = new ArrayList<>();
        List<Case> cases = cases();

        for (Case each : cases) {
            JsonNode report = judged(each);
            if (!each.started().equals("-") && each.started().equals("ok") == refuses(report)) {
                wrong.add(each + " but " + findings(report));
            }
            String rules = String.join(" ", rules(report));
            if (!rules.equals(expected.getOrDefault(each.name(), "no line"))) {
                wrong.add(each.name() + "\t" + rules);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cases).extracting(Case::name).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(cases).filteredOn(each -> each.started().equals("ok")).hasSizeGreaterThan(10);
        assertThat(cases).filteredOn(each -> each.started().equals("no")).hasSizeGreaterThan(15);
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            if (!line.startsWith("#")) {
                expected.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
            }
        }
        return expected;
    }

    private static List<Case> cases() throws IOException, InterruptedException {
        Path said = INPUTS.resolve("deploys.log");
        Process script = new ProcessBuilder(
                        "python3", "src/scripts/real_deploys.py", INPUTS.toString(), DEPLOYS.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(script.waitFor()).as(Files.readString(said)).isZero();
        return Files.readAllLines(DEPLOYS.resolve("cases.tsv")).stream()
                .map(Case::of)
                .toList();
    }

    private static JsonNode judged(Case each) throws IOException {
        Path project = DEPLOYS.resolve(each.name()).toAbsolutePath();
        Map<String, String> environment = Map.of("HOME", DEPLOYS.resolve("home").toString());
        CommandsInProcess.Ran ran =
                new CommandsInProcess(project, environment).run((each.words() + " --format json").split(" ", -1));
        assertThat(ran.err()).as(each.toString()).doesNotContain("error:");
        return ran.json();
    }

    private static boolean refuses(JsonNode report) {
        for (JsonNode finding : report.path("findings")) {
            String rule = finding.path("rule").asText();
            if (finding.path("severity").asText().equals("error") && isOfShipped(rule) && !rule.equals(STALE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfShipped(String rule) {
        return OF_SHIPPED.contains(rule.substring(0, 3));
    }

    private static Set<String> rules(JsonNode report) {
        Set<String> rules = new TreeSet<>();
        for (JsonNode each : report.path("findings")) {
            if (isOfShipped(each.path("rule").asText())) {
                rules.add(
                        each.path("severity").asText() + ":" + each.path("rule").asText());
            }
        }
        return rules;
    }

    private static List<String> findings(JsonNode report) {
        List<String> findings = new ArrayList<>();
        report.path("findings")
                .forEach(each -> findings.add(
                        each.path("rule").asText() + " " + each.path("message").asText()));
        return findings;
    }
}
