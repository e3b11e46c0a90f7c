package dev.slipway.usecase.deploycheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PKG003, PKG004 and GEN001: the files that decide what gets into a package. */
class PackingFilesTest {
    private static final String ENGINE = "node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node";

    @TempDir
    private Path folder;

    private CheckedPackage project;

    @BeforeEach
    void aClientOnLambda() throws IOException {
        project = CheckedPackage.withClient(folder);
    }

    private void patterns(String more) throws IOException {
        project.write("serverless.yml", CheckedPackage.SERVERLESS + more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !node_modules/.prisma/** | error
            !node_modules/** | error
            !**/*.node | error
            !**/libquery_engine-rhel* | error
            !node_modules/.prisma/** node_modules/.prisma/client/** | ''
            node_modules/.prisma/client/** !node_modules/.prisma/** | error
            !node_modules/.prisma/client/*query*engine-* node_modules/.prisma/client/*query*engine-rhel* | ''
            !node_modules/.prisma | ''
            !src/** | ''
            !node_modules/.prisma/client/libquery_engine-darwin* node_modules/.prisma/** | ''
            """)
    void patternsAreReplayedInTheirOrder(String list, String severity) throws IOException {
        patterns("package:\n  patterns:\n    - '" + list.replace(" ", "'\n    - '") + "'\n");

        assertThat(CheckedPackage.severity(project.check(), "PKG003")).isEqualTo(severity);
    }

    /** The Serverless Framework leaves devDependencies out, which no package of the project's own machine shows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dev "@prisma/client": "6.19.3"                             |                                            | warning
            dev "@prisma/client": "6.19.3"                             | package: {excludeDevDependencies: true}    | warning
            dev "@prisma/client": "6.19.3"                             | package: {excludeDevDependencies: false}   | ''
            dev "@prisma/client": "6.19.3"                             | package: {artifact: dist.zip}              | ''
            dev "@prisma/client": "6.19.3"                             | package: {patterns: ["node_modules/@prisma/**"]} | ''
            dev "@prisma/client": "6.19.3"                             | plugins: [serverless-offline, serverless-plugin-typescript] | warning
            dev "@prisma/client": "6.19.3"                             | plugins: [serverless-plugin-optimize]      | open serverless-plugin-optimize may pack otherwise
            dev "@prisma/client": "6.19.3"                             | plugins: [serverless-esbuild]              | open a bundler decides
            dev "@prisma/client": "6.19.3"                             | plugins: ${file(p.yml)}                    | open ${file(p.yml)} may pack otherwise
            dev "@prisma/client": "6.19.3"                             | layers: {a: {path: l}}                     | warning
            dev "prisma": "6.19.3"                                     |                                            | ''
            "@prisma/client": "6.19.3" dev "@prisma/adapter-pg": "6.19.3" |                                         | warning
            "@prisma/client": "6.19.3" dev "@prisma/client": "6.19.3"  |                                            | ''
            """)
    void whatStandsAmongDevDependenciesAloneIsNotPacked(String packages, String more, String said) throws IOException {
        String[] kinds = packages.split("dev ", -1);
        project.write("package.json", """
                {"dependencies": {%s},
                 "devDependencies": {%s}}
                """.formatted(kinds[0].strip(), kinds[1]));
        patterns(more == null ? "" : more + "\n");

        JsonNode report = project.check();

        if (said.startsWith("open ")) {
            assertThat(report.at("/notChecked").toString()).contains(said.substring("open ".length()));
        }
        assertThat(CheckedPackage.severity(report, "GEN001")).isEqualTo(said.startsWith("open ") ? "" : said);
    }

    @Test
    void whatAPatternIsToKeepOutAndAnotherPutsBackIsAWarning() throws IOException {
        project.write("prisma/schema.prisma", CheckedPackage.SCHEMA.replace("[\"rhel", "[\"native\", \"rhel"));
        patterns("""
                package:
                  patterns:
                    - '!node_modules/.prisma/client/libquery_engine-debian*'
                    - 'node_modules/.prisma/**'
                """);

        JsonNode report = project.check();

        assertThat(CheckedPackage.severity(report, "PKG003")).isEqualTo("warning");
        assertThat(CheckedPackage.finding(report, "PKG003")
                        .at("/evidence/1/line")
                        .asInt())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "exclude, node_modules/.prisma/**, error",
        "exclude, '!node_modules/.prisma/**', ''",
        "include, '!node_modules/.prisma/**', error",
    })
    void theOldListsAreReplayedToo(String key, String pattern, String severity) throws IOException {
        patterns("package:\n  " + key + ":\n    - '" + pattern + "'\n");

        assertThat(CheckedPackage.severity(project.check(), "PKG003")).isEqualTo(severity);
    }

    @Test
    void aFunctionThatIsPackedAloneMayDoWithout() throws IOException {
        String ping = """
                  ping:
                    handler: src/ping.handler
                    package:
                      individually: true
                      patterns: ['!node_modules/.prisma/**']
                """;
        patterns(ping);

        assertThat(CheckedPackage.texts(project.check().path("passed"))).contains("PKG003");

        patterns(ping + "package:\n  patterns: ['!node_modules/**']\n");
        assertThat(CheckedPackage.severity(project.check(), "PKG003")).isEqualTo("error");
    }

    @Test
    void whatIsInThePackageDecides() throws IOException {
        patterns("package:\n  patterns: ['!node_modules/.prisma/**']\n");
        project.zip(new Contents().file("index.js", "").file(ENGINE, "engine"));

        assertThat(CheckedPackage.texts(project.check().path("passed"))).contains("PKG003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['!node_modules/.prisma/**', '!(a|b)/**']", "${file(patterns.yml)}"})
    void whatCannotBeReplayedIsNotChecked(String list) throws IOException {
        patterns("package:\n  patterns: " + list + "\n");

        JsonNode report = project.check();

        assertThat(CheckedPackage.rules(report)).doesNotContain("PKG003");
        assertThat(report.path("notChecked").toString()).contains("PKG003");
    }

    /** A layer brings the client and its engine; one that the package has finds no engine there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !node_modules/** | not checked
            !node_modules/.prisma/** | not checked
            !node_modules/.prisma/client/*query*engine-* | error
            !node_modules/** node_modules/.prisma/client/*query*engine-rhel* | ''
            """)
    void aLayerMayBringWhatThePatternsLeaveOut(String list, String expected) throws IOException {
        patterns("package: {patterns: ['" + list.replace(" ", "', '") + "']}\n");
        String file = Files.readString(folder.resolve("serverless.yml"));
        project.write("serverless.yml", file.replace("name: aws", "name: aws\n  layers: [!Ref PrismaLambdaLayer]"));

        JsonNode report = project.check();

        boolean open = report.path("notChecked").toString().contains("PKG003");
        assertThat(open ? "not checked" : CheckedPackage.severity(report, "PKG003"))
                .isEqualTo(expected);
    }

    @Test
    void aVariableMayNameTheEngineThatThePatternsLeaveOut() throws IOException {
        patterns("""
                package: {patterns: ['!node_modules/.prisma/client/*query*engine-*']}
                x: {PRISMA_QUERY_ENGINE_LIBRARY: /opt/q.node}
                """);

        JsonNode report = project.check();

        assertThat(CheckedPackage.rules(report)).doesNotContain("PKG003");
        assertThat(report.path("notChecked").toString()).contains("PKG003", "serverless.yml:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: [", "\ta: b"})
    void aFileThatCannotBeReadIsNoProgram(String text) throws IOException {
        project.write("serverless.yml", text);

        assertThat(project.check().path("notChecked").toString())
                .contains("serverless.yml declares nothing that can be read")
                .doesNotContain("is a program");
    }

    @Test
    void aProgramIsNotReplayed() throws IOException {
        project.write("serverless.ts", "export default { package: { patterns: ['!node_modules/**'] } };");

        assertThat(project.check().path("notChecked").toString())
                .contains("PKG003")
                .contains("serverless.ts");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"excludeFiles\": \"node_modules/.prisma/**\"}', error",
        "'{\"excludeFiles\": \"node_modules/.prisma/**\", \"includeFiles\": \"node_modules/.prisma/client/**\"}', ''",
        "'{\"excludeFiles\": \"docs/**\"}', ''",
    })
    void excludeFilesOfVercelTakeTheEngineOut(String entry, String severity) throws IOException {
        project.write("api/orders.js", "module.exports = () => 1;");
        project.write("vercel.json", "{\"functions\": {\"api/*.js\": " + entry + "}}");

        assertThat(CheckedPackage.severity(project.check(), "PKG003")).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            custom: { esbuild: { bundle: true } } | warning
            configValidationMode: warn | warning
            custom: { esbuild: { external: [pg] } } | warning
            custom: { esbuild: { external: ['@prisma/client'] } } | warning
            custom: { esbuild: { exclude: ['@prisma/*'] } } | warning
            custom: { esbuild: { packages: external } } | warning
            custom: { esbuild: { bundle: false } } | ''
            custom: { esbuild: { plugins: plugins.js } } | ''
            package: { patterns: ['node_modules/.prisma/client/**'] } | ''
            package: { patterns: ['!node_modules/.prisma/client/**'] } | warning
            """)
    void serverlessEsbuildIsToldOfTheClient(String settings, String severity) throws IOException {
        patterns("plugins: [serverless-esbuild]\n" + settings + "\n");

        assertThat(CheckedPackage.severity(project.check(), "PKG004")).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            esbuild src/api.js --bundle --platform=node --outfile=dist/api.js | warning
            esbuild web/app.js --bundle --outfile=public/app.js | ''
            esbuild src/api.js --bundle --platform=node --external:@prisma/client --outdir=dist | ''
            esbuild src/api.js --bundle --platform=node --outdir=dist && cp node_modules/.prisma/client/*.node dist | ''
            """)
    void aScriptThatBundlesIsToldOfTheClient(String script, String severity) throws IOException {
        project.write(
                "package.json",
                "{\"scripts\": {\"build\": \"" + script + "\"}, \"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        patterns("");

        assertThat(CheckedPackage.severity(project.check(), "PKG004")).isEqualTo(severity);
    }

    /** Version 4 bundles TypeScript unasked, where no plugin does, and packs nothing beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frameworkVersion: '4' | api.ts | warning
            frameworkVersion: '4' | api.js | ''
            frameworkVersion: '3' | api.ts | ''
            {frameworkVersion: '4', build: {esbuild: false}} | api.ts | ''
            {frameworkVersion: '4', build: {esbuild: {external: ['@prisma/client']}}} | api.ts | warning
            {frameworkVersion: '4', build: {esbuild: {external: ['@prisma/client']}}, package: {patterns: ['node_modules/.prisma/**']}} | api.ts | ''
            {frameworkVersion: '4', package: {patterns: ['node_modules/.prisma/client/*rhel*']}} | api.ts | ''
            """)
    void theFrameworkBundlesTypescriptUnasked(String more, String file, String severity) throws IOException {
        project.write(file, "export const handler = async () => 1;\n");
        String inner = more.startsWith("{") ? more.substring(1, more.length() - 1) : more;
        project.write(
                "serverless.yml",
                "{service: s, provider: {name: aws, runtime: nodejs22.x}, functions: {api: {handler: api.handler}}, "
                        + inner + "}");

        assertThat(CheckedPackage.severity(project.check(), "PKG004")).isEqualTo(severity);
    }

    @Test
    void whatSamLeavesOutNeedsALayer() throws IOException {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Metadata: {BuildMethod: esbuild, BuildProperties: {External: ['@prisma/client']}}
                    Properties: {Handler: api.handler, Runtime: nodejs22.x%s}
                """;
        project.write("template.yaml", template.formatted(""));
        JsonNode alone = project.check();
        project.write("template.yaml", template.formatted(", Layers: ['arn:aws:lambda:l:1']"));
        JsonNode layered = project.check();

        assertThat(alone.path("notChecked").toString()).contains("no layer of the file brings it (template.yaml:5)");
        assertThat(alone.path("passed").toString()).doesNotContain("PKG004");
        assertThat(layered.path("passed").toString()).contains("PKG004");
    }

    @ParameterizedTest
    @CsvSource({"'External: [\"@prisma/client\"]', ''", "'Minify: true', warning"})
    void samIsToldOfTheClient(String property, String severity) throws IOException {
        project.write("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Metadata:
                      BuildMethod: esbuild
                      BuildProperties:
                        %s
                    Properties:
                      Handler: api.handler
                      Runtime: nodejs22.x
                """.formatted(property));

        assertThat(CheckedPackage.severity(project.check(), "PKG004")).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package:\n  patterns:\n    - '!node_modules/.prisma/**' # large\n",
                "package:\n  patterns: ['!node_modules/.prisma/**']\n",
                "package:\n  exclude:\n  - node_modules/.prisma/**\n",
                "package:\n    include:\n        - \"!node_modules/.prisma/**\"\n",
            })
    void aPatternThatPutsItBackIsAddedByFix(String more) throws IOException {
        patterns(more);
        String before = Files.readString(folder.resolve("serverless.yml"));

        JsonNode fixed = project.check("--fix");

        assertThat(CheckedPackage.rules(fixed)).doesNotContain("PKG003");
        assertThat(fixed.at("/fix/done").toString()).contains("package.patterns of serverless.yml");
        String after = Files.readString(folder.resolve("serverless.yml"));
        assertThat(after.lines().toList())
                .containsAll(before.contains("[") ? List.of() : before.lines().toList());
        assertThat(project.check("--fix").at("/fix/written").asBoolean()).isFalse();
    }
}
