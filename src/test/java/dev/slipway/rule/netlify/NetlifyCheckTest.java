package dev.slipway.rule.netlify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.GenerateStep.Generates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetlifyCheckTest {
    private static final String TARGET = "rhel-openssl-3.0.x";
    private static final ClientNeed NONE =
            new ClientNeed(false, List.of(), false, List.of(), Optional.empty(), Optional.empty());
    private static final String GOOD = new NetlifyToml(List.of("node_modules/.prisma/client/**")).text();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            functions = 1                                      | NTL001 | functions              | an object
            [functions];included_files = 'x'                   | NTL001 | functions.included_files | ["x"]
            [functions];external_node_modules = [1]            | NTL001 | functions.external_node_modules | […]
            functions.x.ignored_node_modules = 1               | NTL001 | functions.x.ignored_node_modules | ignored_node_modules = ["1"]
            [build];command = 5                                | NTL001 | build.command          | one text
            build = 'x'                                        | NTL001 | build                  | an object
            #;[plugins]                                        | NTL001 | plugins                | [[plugins]]
            #;[[plugins]]                                      | NTL008 | plugins.0              | package
            [[plugins]];package = 'x@1.0.0'                    | NTL009 | plugins.0.package      | without version
            [[plugins]];package = 'x';inptus = {}              | NTL007 | plugins.0.inptus       | inputs
            edge_functions = [{function = 'x'}]                | NTL008 | edge_functions.0       | path
            edge_functions = [{path = 'x', function = 'x'}]    | NTL009 | edge_functions.0.path  | begins with
            [context];production = 'x'                         | NTL001 | context.production     | an object
            [context.production];command = 5                   | NTL001 | context.production.command | one text
            [functions];schedule = 'daily'                     | NTL018 | functions.schedule     | @daily
            [functions.x];schedule = '60 * * * *'              | NTL018 | functions.x.schedule   | fields
            [functions];vcpu = 3                               | NTL009 | functions.vcpu         | vcpu = 1
            [functions];memory = true                          | NTL001 | functions.memory       | memory
            [functions];schedule = 1                           | NTL001 | functions.schedule     | quotes
            [functions];inclded_files = ['x']                  | NTL002 | functions.inclded_files | included_files
            [functions];zzzzzzzz = 1                           | NTL002 | functions.zzzzzzzz     | node_bundler
            [functions];node_bundler = 'esbiuld'               | NTL003 | functions.node_bundler | "esbuild"
            [functions];node_bundler = true                    | NTL003 | functions.node_bundler | "esbuild"
            [functions.x];directory = 'x'                      | NTL004 | functions.x.directory  | [functions]
            [functions.x];node_bundlr = 'x'                    | NTL005 | functions.x.node_bundlr | node_bundler
            function.node_bundler = 'esbuild'                   | NTL006 | function               | functions
            [functions];node_bundler='nft';external_node_modules=['x'] | NTL015 | functions.external_node_modules | esbuild
            [functions];node_bundler='zisi'                    | NTL016 | functions.node_bundler | esbuild
            [build.environment];AWS_LAMBDA_JS_RUNTIME='nodejs18.x' | NTL023 | build.environment.AWS_LAMBDA_JS_RUNTIME | nodejs18.x
            """)
    void aMistakeIsFoundAtItsPlace(String lines, String rule, String pointer, String remedy) throws ProblemException {
        List<Finding> found = check(lines.replace(";", "\n"), NONE);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo(rule);
        assertThat(found.get(0).evidence().get(0).pointer()).isEqualTo(pointer);
        assertThat(found.get(0).remedy()).contains(remedy.replace("[…]", "[\"…\"]"));
        assertThat(found.get(0).evidence().get(0).line())
                .isEqualTo((int) lines.chars().filter(c -> c == ';').count() + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [functions];directory='fn';memory=512;region='cmh';vcpu=1
            [functions.'*'];directory='fn'
            [functions.schedule];schedule='@daily'
            [functions.a];schedule='5 4 * * *'
            [functions.a];schedule='*/5 1-3 1,15 jan-mar mon'
            [functions];memory='2gb'
            [[edge_functions]];path='/x';function='x';method=['get']
            [context.production];command='x';publish='y'
            [build.environment];A=5
            [functions.'api/*'];node_bundler='none'
            [[plugins]];package='x'
            [[redirects]];from='/x';to='/y'
            """)
    void whatNetlifyTakesIsNotBlamed(String lines) throws ProblemException {
        assertThat(check(lines.replace(";", "\n"), NONE)).isEmpty();
    }

    @Test
    void whatInitWritesHasNoErrorAndNoWarning() throws ProblemException {
        assertThat(rules(GOOD, need("node_modules/.prisma/client", "6.19.3", TARGET)))
                .containsExactly("NTL022");
        assertThat(rules(GOOD, need("node_modules/.prisma/client", "6.19.3", "native")))
                .containsExactly("NTL021");
    }

    @Test
    void whereTheBuildOnNetlifyGeneratesTheTargetNeedNotBeListed() throws ProblemException {
        ClientNeed need = need("node_modules/.prisma/client", "6.19.3", "native");

        assertThat(judged(GOOD, need, Generates.GENERATES).findings()).isEmpty();
        assertThat(judged(GOOD, need, Generates.UNKNOWN).findings())
                .extracting(Finding::rule)
                .containsExactly("NTL021");
        assertThat(judged(GOOD, need("node_modules/.prisma/client", "5.6.0", "native"), Generates.GENERATES)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("NTL020");
    }

    @Test
    void anOldPrismaMustListTheTarget() throws ProblemException {
        assertThat(rules(GOOD, need("node_modules/.prisma/client", "5.6.0", "native")))
                .containsExactly("NTL020");
        assertThat(rules(GOOD, need("node_modules/.prisma/client", "5.6.0", TARGET)))
                .isEmpty();
    }

    @Test
    void theUsualFolderIsFoundByTheBundlersAndAnotherIsNot() throws ProblemException {
        assertThat(rules("", need("node_modules/.prisma/client", "5.6.0", TARGET)))
                .containsExactly("NTL011");
        assertThat(rules("", need("src/generated", "5.6.0", TARGET))).containsExactly("NTL010");
        assertThat(rules("functions.node_bundler = 'none'", need("node_modules/.prisma/client", "5.6.0", TARGET)))
                .containsExactly("NTL010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'src/generated/**'                                | NTL014
            './src/**/*.node'                                 | NTL014
            'src/generated/**', '!src/generated/*.so.node'    | NTL010 NTL014
            'src/generated/**', '!src/generated/query-engine*' | NTL014
            'src/generated/**', '!**/*-openssl-3.0.x*'        | NTL010 NTL014
            'src/generated/**', '!**/*-openssl-1.0.x*'        | NTL014
            'src/generated/query-engine*'                     | NTL010 NTL012 NTL014
            'src/**', '!**/*.node', '!**/query-engine*'       | NTL010 NTL014
            'node_modules/.prisma/client/*'                   | NTL010 NTL012 NTL014
            'src/[g]enerated/*'                               | NTL014
            """)
    void patternsAreWeighedByTheFilesThatTheyTake(String patterns, String rules) throws ProblemException {
        String toml = "[functions]\nnode_bundler = 'esbuild'\nincluded_files = [" + patterns + "]\n";

        List<String> found = rules(toml, need("src/generated", "5.6.0", TARGET));

        assertThat(found).containsExactlyInAnyOrder(rules.split(" "));
    }

    /** The bundler looks into this folder by itself, and a pattern with {@code !} holds for what it finds too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '!node_modules/.prisma/client/libquery_engine-rhel*'                                  | NTL010
            'node_modules/.prisma/client/**', '!node_modules/.prisma/client/libquery_engine-rhel*' | NTL010
            '!**/*.node'                                                                          | NTL010
            '!**/query-engine-*'                                                                  | NTL011
            '!**/*darwin*'                                                                        | NTL011
            """)
    void aPatternMayTakeAwayWhatTheBundlerFinds(String patterns, String rule) throws ProblemException {
        String toml = "[functions]\nnode_bundler = 'esbuild'\nincluded_files = [" + patterns + "]\n";

        List<String> found = rules(toml, need("node_modules/.prisma/client", "6.0.0", TARGET));

        assertThat(found).contains(rule).doesNotContain(rule.equals("NTL010") ? "NTL011" : "NTL010");
    }

    @Test
    void whatCannotBeToldIsSaid() throws ProblemException {
        ClientNeed need = need("src/generated", "5.6.0", TARGET);

        assertThat(findings("functions.included_files = ['src/[g]*/*']", need).notChecked())
                .extracting(Outcome.Open::rule)
                .containsExactly("NTL010", "NTL024");
        assertThat(findings("[context.x.functions]\na.memory = 1", NONE).notChecked())
                .hasSize(1);
        assertThat(findings("functions.included_files = ['data/**']", NONE).notChecked())
                .hasSize(1);
        assertThat(findings("functions.included_files = ['docs/*']", NONE).notChecked())
                .isEmpty();
    }

    @Test
    void aClientOfPnpmIsRecognisedWhateverItsVersion() throws ProblemException {
        ClientNeed need = need("node_modules/.pnpm/@prisma+client*/node_modules/.prisma/client", "5.6.0", TARGET);

        assertThat(rules(
                        "functions.included_files = ['node_modules/.pnpm/@prisma+client@5.6.0_x/node_modules/.prisma/client/*']",
                        need))
                .isEmpty();
    }

    @Test
    void aPatternIsNotBlamedWhereAnotherTakesAll() throws ProblemException {
        assertThat(rules(
                        "functions.included_files = ['node_modules/.prisma/client/schema.prisma', 'node_modules/.prisma/**']",
                        need("node_modules/.prisma/client", "5.6.0", TARGET)))
                .isEmpty();
    }

    @Test
    void aPrismaWithoutSuchAnEngineIsToldToBeUpdated() throws ProblemException {
        List<Finding> found = check(GOOD, need("node_modules/.prisma/client", "3.10.0", "native"));

        assertThat(found.get(0).rule()).isEqualTo("NTL020");
        assertThat(found.get(0).remedy()).contains("Update Prisma");
    }

    @Test
    void aByteOrderMarkAndAPluginTwiceAreRefused() throws ProblemException {
        assertThat(rules("\uFEFF[build]\n", NONE)).containsExactly("NTL019");
        assertThat(rules("[[plugins]]\npackage='x'\n[[plugins]]\npackage='x'\n", NONE))
                .containsExactly("NTL017");
    }

    @Test
    void anIgnoredClientCannotBeLoaded() throws ProblemException {
        assertThat(rules(
                        GOOD + "  ignored_node_modules = ['@prisma/client']",
                        need("node_modules/.prisma/client", "5.6.0", TARGET)))
                .containsExactly("NTL013");
    }

    @Test
    void passwordsInTheFileAreMasked() throws ProblemException {
        List<Finding> found = check("functions = 'postgres://u:hunter2@h/d'", NONE);

        assertThat(found.toString()).contains(":***@h").doesNotContain("hunter2");
    }

    private static ClientNeed need(String folder, String version, String target) {
        return new ClientNeed(
                true,
                List.of(folder),
                false,
                List.of(target),
                Optional.empty(),
                Optional.of(PrismaVersion.of(version)));
    }

    private static List<Finding> check(String text, ClientNeed need) throws ProblemException {
        return findings(text, need).findings();
    }

    private static Outcome findings(String text, ClientNeed need) throws ProblemException {
        return judged(text, need, Generates.LACKS);
    }

    private static Outcome judged(String text, ClientNeed need, Generates generated) throws ProblemException {
        Document document =
                new DescriptorDocuments().parse("netlify.toml", text).get(0);
        return NetlifyRules.judge(new NetlifyFile(
                document,
                new SchemaResources().violations("netlify-today", document),
                new RuleTable(new Tsv(Map.of())).load(),
                need,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("docs/a.md"),
                generated));
    }

    private static List<String> rules(String text, ClientNeed need) throws ProblemException {
        return check(text, need).stream().map(Finding::rule).toList();
    }
}
