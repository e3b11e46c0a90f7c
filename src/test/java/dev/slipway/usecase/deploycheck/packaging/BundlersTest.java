package dev.slipway.usecase.deploycheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PKG004 of a serverless.yml: what a bundler does with a client, as serverless-esbuild 1.55 and serverless-webpack 5.15 do. */
class BundlersTest {
    @TempDir
    private Path folder;

    private CheckedPackage project;

    @BeforeEach
    void aClientOnLambda() throws IOException {
        project = CheckedPackage.withClient(folder);
    }

    private JsonNode check(String more) throws IOException {
        project.write("serverless.yml", CheckedPackage.SERVERLESS + more);
        return project.check();
    }

    private static String verdict(JsonNode report) {
        return report.path("notChecked").toString().contains("PKG004")
                ? "open"
                : CheckedPackage.texts(report.path("passed")).contains("PKG004")
                        ? "passed"
                        : CheckedPackage.severity(report, "PKG004");
    }

    /** What serverless-esbuild leaves outside it installs anew, and the patterns alone bring what was generated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            external: ['@prisma/client']                 |                                                      | warning
            external: ['@prisma/client', '.prisma/client'] | ['node_modules/.prisma/client/*query*engine-rhel*']  | warning
            external: ['@prisma/client']                 | ['node_modules/.prisma/client/**']                   | passed
            external: ['@prisma/client']                 | ['node_modules/.prisma']                             | passed
            external: ['@prisma/client']                 | ['node_modules/**']                                  | warning
            external: ['@prisma/client']                 | ['node_modules/.prisma/**', '!**/*.node']            | warning
            external: ['@prisma/client']                 | ${file(patterns.yml)}                                | open
            {external: ['@prisma/client'], packagerOptions: {scripts: [npx prisma generate]}} |                 | open
            exclude: ['@prisma/client']                  |                                                      | warning
            exclude: ['@prisma/client']                  | ['node_modules/.prisma/**']                          | warning
            exclude: ['@prisma/client']                  | ['node_modules/@prisma/**', 'node_modules/.prisma/**'] | passed
            packages: external                           |                                                      | warning
            minify: true                                 | ['node_modules/.prisma/client/*rhel*']               | passed
            minify: true                                 | ['**/libquery_engine-rhel-openssl-3.0.x.so.node', '!node_modules/**'] | open
            """)
    void aClientThatIsLeftOutsideIsNotGeneratedByItself(String settings, String patterns, String verdict)
            throws IOException {
        String list = patterns == null ? "" : "package:\n  patterns: " + patterns + "\n";
        String own = settings.startsWith("{") ? settings : "{" + settings + "}";

        JsonNode report = check("plugins: [serverless-esbuild]\ncustom: {esbuild: " + own + "}\n" + list);

        assertThat(verdict(report)).isEqualTo(verdict);
    }

    @Test
    void whatTheRemedySaysPutsItRight() throws IOException {
        JsonNode before = check("plugins: [serverless-esbuild]\ncustom: {esbuild: {external: ['@prisma/client']}}\n");

        assertThat(CheckedPackage.finding(before, "PKG004").path("message").asText())
                .contains("installs @prisma/client anew", "asks for prisma generate");
        assertThat(CheckedPackage.finding(before, "PKG004").path("remedy").asText())
                .contains("external: ['@prisma/client'] in custom.esbuild", "'node_modules/.prisma/client/**'");
    }

    /** Only what is named as a package is left outside; a client in the sources is bundled, whatever external says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ['src/client/*query*engine-rhel*'] | passed
            []                                 | warning
            """)
    void aClientAmongTheSourcesNeedsItsEngineAlone(String patterns, String verdict) throws IOException {
        project.write(
                "prisma/schema.prisma",
                CheckedPackage.SCHEMA.replace(
                        "generator client {", "generator client {\n  output = \"../src/client\""));

        JsonNode report = check("plugins: [serverless-esbuild]\ncustom: {esbuild: {external: ['@prisma/client']}}\n"
                + "package: {patterns: " + patterns + "}\n");

        assertThat(verdict(report)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            module.exports = { mode: 'production' };            |                                            | warning
            module.exports = { mode: 'production' };            | package: {patterns: ['node_modules/.prisma/**']} | warning
            module.exports = { ...require('./webpack.base') };  |                                            | open
            module.exports = { externals: [nodeExternals()] };  |                                            | warning
            module.exports = { externals: ['@prisma/client'] }; | custom: {webpack: {includeModules: false}} | warning
            module.exports = { externals: [nodeExternals()] };  | custom: {webpack: {includeModules: true}}  | warning
            module.exports = { externals: [nodeExternals()] };  | custom: {webpack: {includeModules: true, packagerOptions: [prisma generate]}} | warning
            module.exports = { externals: [nodeExternals()] };  | custom: {webpack: {includeModules: true, packagerOptions: {scripts: [prisma generate]}}} | open
            module.exports = { externals: [nodeExternals()], plugins: [new CopyPlugin('prisma/schema.prisma')] }; | custom: {webpack: {includeModules: true}} | warning
            module.exports = { externals: [nodeExternals()], plugins: [new CopyPlugin('node_modules/.prisma/client')] }; | custom: {webpack: {includeModules: true}} | open
            module.exports = { externals: [nodeExternals()] };  | custom: {webpack: '${file(webpack.yml)}'}  | open
            module.exports = { externals: [nodeExternals()] };  | custom: ${file(custom.yml)}                | open
            module.exports = { plugins: [new CopyPlugin('query_engine-rhel.node')] }; |                      | passed
            // prisma                                           |                                            | open
            """)
    void webpackIsDecidedByItsTextAlone(String config, String more, String verdict) throws IOException {
        project.write("webpack.config.js", config);

        JsonNode report = check("plugins: [serverless-webpack]\n" + (more == null ? "" : more + "\n"));

        assertThat(verdict(report)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[serverless-webpack, serverless-webpack-prisma]",
                "[serverless-webpack, serverless-scriptable-plugin]"
            })
    void aPluginMayGenerateWhereThePackageIsMade(String plugins) throws IOException {
        project.write("webpack.config.js", "module.exports = { externals: [nodeExternals()] };");

        JsonNode report = check("plugins: " + plugins + "\ncustom: {webpack: {includeModules: true}}\n");

        assertThat(verdict(report)).isEqualTo("open");
    }

    /** It installs with the scripts of package.json, which may say where the schema is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tsc                                             | warning
            prisma generate --schema ../../prisma/schema.prisma | open
            """)
    void theFramework4InstallsWithTheScriptsOfTheProject(String script, String verdict) throws IOException {
        project.write(
                "package.json",
                "{\"scripts\": {\"postinstall\": \"" + script
                        + "\"}, \"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");

        JsonNode report = check("frameworkVersion: '4'\nbuild: {esbuild: {packages: external}}\n");

        assertThat(verdict(report)).isEqualTo(verdict);
    }

    @Test
    void aLayerMayBringTheClient() throws IOException {
        String layers = "provider:\n  layers: [!Ref PrismaLambdaLayer]";
        String text = CheckedPackage.SERVERLESS.replace("provider:", layers);
        project.write(
                "serverless.yml",
                text + "plugins: [serverless-esbuild]\ncustom: {esbuild: {exclude: ['@prisma/client']}}\n");

        assertThat(verdict(project.check())).isEqualTo("passed");
    }

    /** A bundler among plugins that stand elsewhere packs otherwise than the patterns say. */
    @ParameterizedTest
    @ValueSource(strings = {"${file(./plugins.yml)}", "[serverless-offline, '${file(./plugin.yml)}']"})
    void pluginsThatStandElsewhereMayBundle(String plugins) throws IOException {
        JsonNode report = check("plugins: " + plugins + "\n");

        assertThat(CheckedPackage.texts(report.path("passed"))).doesNotContain("PKG003", "PKG004");
        assertThat(report.path("notChecked").toString()).contains("PKG003", "PKG004");
    }

    @Test
    void aProgramThatConfiguresABundlerIsNotRun() throws IOException {
        JsonNode report = check("plugins: [serverless-esbuild]\ncustom: { esbuild: { plugins: plugins.js } }\n");

        assertThat(report.path("notChecked").toString()).contains("PKG004").contains("serverless-esbuild");
    }
}
