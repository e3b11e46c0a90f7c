package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each rule is true: its example gives the rule, and the same put right differs by that rule alone. */
class RuleExamplesTest {
    private static final RuleTable TABLE = new RuleTable(new Tsv(Map.of()));

    /** Those whose findings are in no line of a text. */
    private static final Map<String, String> LINELESS = Map.ofEntries(
            Map.entry("DB001 DB002 DB003 DB004", "a server"),
            Map.entry("ENG003 ENG004 ENG005 ENG006 ENG007 ENG008 ENG012 NAT001 PLT003 COLD001", "a native file"),
            Map.entry("PKG001 PKG002 PKG005 LCK003", "a package, a folder or a link"),
            Map.entry("PLT005", "a system"),
            Map.entry("ENG001 ENG002 ENG010 ENG011 GEN001 GEN002", "a client that was generated, or is in a bundle"),
            Map.entry("NOW017 NOW029 NOW042", "the name of the file, and not what is in it"),
            Map.entry("NOW039", "a file that cannot be read"));

    @TempDir
    private Path folder;

    static Stream<Rule> judged() throws ProblemException {
        return TABLE.load().judged().stream();
    }

    @ParameterizedTest
    @MethodSource("judged")
    void theExampleFailsByThisRuleAndPutRightDoesNot(Rule rule) throws IOException, ProblemException {
        RulePage page = RulePage.of(TABLE.page(rule));

        Set<String> before = found(page, false);
        Set<String> after = found(page, true);

        assertThat(before).contains(rule.id());
        before.remove(rule.id());
        assertThat(after).containsAll(before).doesNotContain(rule.id());
        // Two ways may each have their price: a note takes the place of a note.
        after.removeAll(before);
        assertThat(after)
                .allSatisfy(other ->
                        assertThat(List.of(severity(other), rule.severity())).containsOnly(Severity.NOTE));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void aPageHasItsSections(Rule rule) throws ProblemException {
        RulePage page = RulePage.of(TABLE.page(rule));

        assertThat(page.headings())
                .containsExactly(
                        "What", "Why it breaks", "How it is decided", "An example that fails", "The same put right");
    }

    private static Severity severity(String rule) throws ProblemException {
        return TABLE.load().find(rule).orElseThrow().severity();
    }

    @ParameterizedTest
    @MethodSource("judged")
    void theExampleHasTheUsualSeverity(Rule rule) throws IOException, ProblemException {
        JsonNode report = report(RulePage.of(TABLE.page(rule)), false);

        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals(rule.id()))
                .extracting(finding -> finding.path("severity").asText())
                .contains(rule.severity().word());
    }

    @ParameterizedTest
    @CsvSource({
        "URL005, warning, .env, 1",
        "URL013, error, .env, 1",
        "CON003, warning, compose.yaml, 5",
        "NTL020, warning, prisma/schema.prisma, 1",
        "NTL021, note, prisma/schema.prisma, 1",
        "NTL022, note, prisma/schema.prisma, 3"
    })
    void theFindingHasItsSeverityAndItsPlace(String id, String severity, String file, int line)
            throws IOException, ProblemException {
        RulePage page = RulePage.of(TABLE.page(TABLE.load().find(id).orElseThrow()));

        JsonNode finding = report(page, false).path("findings").path(0);

        assertThat(finding.path("rule").asText()).isEqualTo(id);
        assertThat(finding.path("severity").asText()).isEqualTo(severity);
        assertThat(finding.at("/evidence/0/file").asText()).isEqualTo(file);
        assertThat(finding.at("/evidence/0/line").asInt()).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void aFindingHasItsLine(Rule rule) throws IOException, ProblemException {
        boolean lineless = LINELESS.keySet().stream().anyMatch(ids -> ids.contains(rule.id()));

        assertThat(report(RulePage.of(TABLE.page(rule)), false).path("findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals(rule.id()))
                .extracting(finding -> finding.at("/evidence/0/line").asInt())
                .first()
                .satisfies(line -> assertThat(line > 0).isNotEqualTo(lineless));
    }

    private Set<String> found(RulePage page, boolean putRight) throws IOException {
        Set<String> rules = new TreeSet<>();
        report(page, putRight)
                .path("findings")
                .forEach(finding -> rules.add(finding.path("rule").asText()));
        return rules;
    }

    private JsonNode report(RulePage page, boolean putRight) throws IOException {
        Path project = Files.createDirectory(folder.resolve(putRight ? "right" : "fails"));
        page.layOut(project, putRight);
        LiveExample.prepare(project);

        Ran ran = new CommandsInProcess(project, Map.of("HOME", folder.toString()))
                .run((page.command() + " --format json").split(" "));

        assertThat(ran.err()).doesNotContain("error:");
        return ran.json();
    }
}
