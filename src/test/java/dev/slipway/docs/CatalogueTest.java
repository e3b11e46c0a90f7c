package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.rule.client.ClientRules;
import dev.slipway.rule.client.ShippedClientRules;
import dev.slipway.rule.connection.ConnectionRules;
import dev.slipway.rule.engine.EngineRules;
import dev.slipway.rule.image.ImageRules;
import dev.slipway.rule.install.InstallRules;
import dev.slipway.rule.live.LiveRules;
import dev.slipway.rule.natives.NativeRules;
import dev.slipway.rule.netlify.NetlifyRules;
import dev.slipway.rule.network.NetworkRules;
import dev.slipway.rule.now.NowRules;
import dev.slipway.rule.packaging.PackageRules;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.rule.source.SourceRules;
import dev.slipway.rule.suppression.SuppressionExpired;
import dev.slipway.rule.suppression.SuppressionUnknown;
import dev.slipway.rule.suppression.SuppressionUnused;
import dev.slipway.rule.url.UrlRules;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue has every rule that the program names, and every rule that is judged has its test. */
class CatalogueTest {
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,4}[0-9]{3}\\b");
    private static final List<List<? extends Check<?>>> CHECKS = List.of(
            UrlRules.ofText(),
            UrlRules.inProject(),
            UrlRules.ofDatasource(),
            UrlRules.fromPlatform(),
            UrlRules.ofRelease(),
            ConnectionRules.all(),
            PlatformRules.all(),
            PlatformRules.ofFile(),
            EngineRules.all(),
            EngineRules.ofShipped(),
            NativeRules.all(),
            EngineRules.ofStart(),
            ImageRules.all(),
            NativeRules.ofPlace(),
            NativeRules.ofTargets(),
            PlatformRules.ofContainer(),
            PlatformRules.ofImages(),
            PlatformRules.ofRuntimes(),
            PlatformRules.ofCpus(),
            ClientRules.all(),
            ShippedClientRules.all(),
            ShippedClientRules.ofSchema(),
            ShippedClientRules.ofHints(),
            InstallRules.ofScripts(),
            InstallRules.ofEngines(),
            InstallRules.ofLock(),
            InstallRules.ofVersions(),
            NetworkRules.all(),
            SourceRules.all(),
            SourceRules.edge(),
            SourceRules.started(),
            NowRules.all(),
            NetlifyRules.all(),
            LiveRules.all(),
            PackageRules.ofPackage(),
            PackageRules.ofPatterns(),
            PackageRules.ofBundlers(),
            PackageRules.ofDevelopment(),
            List.of(
                    new SuppressionExpired("SUP001"),
                    new SuppressionUnused("SUP002"),
                    new SuppressionUnknown("SUP003")));

    private final List<Rule> rules;

    CatalogueTest() throws ProblemException {
        rules = new RuleTable(new Tsv(Map.of())).load().rules();
    }

    @Test
    void everyRuleThatTheCodeNamesIsInTheTable() {
        assertThat(rules.stream().map(Rule::id).toList()).containsAll(named("src/main/java", ".java"));
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
    void everyRuleThatIsJudgedHasAClassForEachOfItsSubjects() {
        List<String> judged =
                rules.stream().filter(Rule::judged).map(Rule::id).sorted().toList();

        List<String> classes = CHECKS.stream()
                .flatMap(List::stream)
                .map(Check::rule)
                .filter(judged::contains)
                .sorted()
                .toList();

        assertThat(classes.stream().distinct()).containsExactlyElementsOf(judged);
        assertThat(classes.stream().filter(rule -> Collections.frequency(classes, rule) > 1))
                .as("rules of more than one subject: a file, what ships, an image")
                .containsOnly("ENG006", "GEN001", "GEN004", "PLT003", "PLT005", "PLT006", "URL011", "URL012");
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
