package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.netlifyconfig.NetlifyRule;
import dev.slipway.domain.nowcheck.NowRule;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue has every rule that the program names, and every rule that is judged has its test. */
class CatalogueTest {
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3}[0-9]{3}\\b");

    private static final Pattern OWN = Pattern.compile("String rule\\(\\) \\{\\s*return \"(\\w+)\";");
    /** Families that are not yet judged by a class for each rule. */
    private static final Set<String> ELSEWHERE = Set.of("client", "now", "netlify");

    private final List<Rule> rules;

    CatalogueTest() throws ProblemException {
        rules = new RuleTable(new Tsv(Map.of())).load().rules();
    }

    @Test
    void everyRuleThatTheCodeNamesIsInTheTable() {
        assertThat(rules.stream().map(Rule::id).toList()).containsAll(named("src/main/java", ".java"));
    }

    @Test
    void theRulesOfConfigFilesAreTheTablesOwn() {
        Stream.concat(Stream.of(NowRule.values()), Stream.of(NetlifyRule.values()))
                .forEach(rule -> assertThat(rules)
                        .filteredOn(each -> each.id().equals(rule.id()))
                        .singleElement()
                        .satisfies(each -> assertThat(each.title()).isEqualTo(rule.title()))
                        .satisfies(each -> assertThat(each.severity()).isEqualTo(rule.severity())));
    }

    @Test
    void anIdIsThereOnce() {
        assertThat(rules.stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleThatIsJudgedIsNamedByATest() {
        Set<String> tested = named("src/test", "");

        assertThat(rules.stream().filter(Rule::judged).map(Rule::id))
                .allSatisfy(id -> assertThat(tested).contains(id));
    }

    @Test
    void everyRuleThatIsJudgedHasOneClass() {
        List<String> judged = rules.stream()
                .filter(rule -> rule.judged() && !ELSEWHERE.contains(rule.family()))
                .map(Rule::id)
                .sorted()
                .toList();

        List<String> classes = ProjectFiles.endingIn("src/main/java/dev/slipway/rule", ".java").stream()
                .flatMap(file -> OWN.matcher(ProjectFiles.read(file)).results())
                .map(found -> found.group(1))
                .filter(judged::contains)
                .sorted()
                .toList();

        assertThat(classes).isEqualTo(judged);
    }

    private static Set<String> named(String folder, String ending) {
        return ProjectFiles.endingIn(folder, ending).stream()
                .filter(CatalogueTest::isText)
                .flatMap(file -> ID.matcher(ProjectFiles.read(file)).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isText(Path file) {
        String name = file.toString();
        return List.of(".java", ".tsv", ".csv", ".txt", ".mjs", ".cjs").stream().anyMatch(name::endsWith);
    }
}
