package dev.slipway.usecase.deploycheck.client;

import static dev.slipway.usecase.deploycheck.client.ShippedFixture.LIBRARY;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.PROGRAM;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.config;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.finding;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.found;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.places;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each rule a package that fails and one that passes, which differ in the one thing. */
class ClientSideTest {
    private static final String DOT_PRISMA = "dist/node_modules/.prisma/client/";

    @TempDir
    private Path folder;

    private ShippedFixture generated(String version) throws IOException {
        return new ShippedFixture(folder)
                .with(
                        DOT_PRISMA + "index.js",
                        "require('@prisma/client/runtime/library.js')\n" + config(version, "library", ""))
                .with(DOT_PRISMA + "schema.prisma", "")
                .with("dist/node_modules/@prisma/client/package.json", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.15.2", "4.14.1", "4.16.2", "5.22.0", "6.19.3"})
    void anEngineThatIsNotShipped(String version) throws IOException {
        ShippedFixture project = generated(version);

        JsonNode report = project.check();

        assertThat(found(report)).contains("ENG001");
        assertThat(places(finding(report, "ENG001")))
                .startsWith("dist:node_modules/.prisma/client/index.js")
                .contains(
                        "dist:node_modules/.prisma/client",
                        "dist:/tmp/prisma-engines",
                        "dist:node_modules/@prisma/client");

        JsonNode right = project.with(DOT_PRISMA + LIBRARY, "").check();
        assertThat(rules(right, "passed")).contains("ENG001", "ENG002", "GEN001");
    }

    @ParameterizedTest
    @CsvSource({
        "5.22.0, dist/node_modules/@prisma/client/, true",
        "5.22.0, dist/node_modules/@prisma/client/runtime/, false",
        "5.22.0, dist/prisma/, true",
        "5.22.0, dist/, false",
        "4.14.1, dist/node_modules/@prisma/client/, true",
    })
    void theFoldersInWhichAClientLooks(String version, String engine, boolean finds) throws IOException {
        JsonNode report = generated(version)
                .with("dist/prisma/schema.prisma", "")
                .with(engine + LIBRARY, "")
                .check();

        assertThat(rules(report, "passed").contains("ENG001")).isEqualTo(finds);
    }

    @ParameterizedTest
    @CsvSource({"binary, false", "library, true"})
    void whatAServerlessFileSetsIsSetWhereTheClientRuns(String type, boolean passes) throws IOException {
        JsonNode report = generated("6.19.3")
                .with(DOT_PRISMA + LIBRARY, "")
                .with("serverless.yml", """
                        service: shop
                        provider:
                          name: aws
                          runtime: nodejs20.x
                          environment:
                            PRISMA_CLIENT_ENGINE_TYPE: %s
                        functions:
                          api:
                            handler: index.handler
                        """.formatted(type))
                .check();

        assertThat(rules(report, "passed").contains("ENG002")).isEqualTo(passes);
        if (!passes) {
            assertThat(places(finding(report, "ENG002"))).contains("serverless.yml");
        }
    }

    @Test
    void anEngineBesideABundleIsFoundBesideTheSchemaOnly() throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with(
                        "dist/index.js",
                        config("6.19.3", "library", "") + "j(process.cwd(),\"x/.prisma/client/schema.prisma\")")
                .with("dist/" + LIBRARY, "");

        JsonNode report = project.check();

        assertThat(found(report)).contains("ENG001+GEN005");
        assertThat(places(finding(report, "ENG001"))).contains("dist:x/.prisma/client", "dist:" + LIBRARY);
        assertThat(rules(project.with("dist/schema.prisma", "").check(), "passed"))
                .contains("ENG001", "GEN005");
    }

    /** What a bundle's end and beginning are, as esbuild, rollup and Vite write them, and a package.json beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.mjs | ''                                              | export { index as default }; | ''                  | __dirname
            index.mjs | var __dirname = import.meta.dirname;            | export { a };                | ''                  | ''
            index.mjs | globalThis['__dirname'] = d(u(import.meta.url)); | export { a };               | ''                  | ''
            index.mjs | const f = typeof __dirname;                     | export { a };                | ''                  | ''
            index.mjs | function w(m, __dirname) { m() }                | export { a };                | ''                  | ''
            index.mjs | throw Error('Dynamic require of "' + x + '"'); | export { a };              | ''                  | __dirname and require
            index.mjs | throw Error('Dynamic require of "' + x + '"'); const __dirname = 1; | export { a }; | ''        | require
            index.mjs | const require = createRequire(u); var __dirname='.'; x('Dynamic require of "') | export { a }; | '' | ''
            index.js  | ''                                              | export{a as handler};        | ''                  | __dirname
            index.js  | ''                                              | export default a;            | ''                  | __dirname
            index.js  | ''                                              | exports.handler = a;         | {"type": "module"} | __dirname
            index.js  | ''                                              | exports.handler = a;         | {"type": "commonjs"} | ''
            index.js  | ''                                              | exports.handler = a;         | ''                  | ''
            index.js  | ''                                              | exports.how = 'we export { a }'; | ''              | ''
            index.cjs | ''                                              | module.exports = { a };      | {"type": "module"} | ''
            """)
    void anEsModuleThatAsksForWhatCommonJsHas(String file, String begin, String end, String manifest, String missing)
            throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with(
                        "dist/" + file,
                        begin + "\n" + config("6.19.3", "library", "") + "config.dirname = __dirname\n"
                                + "j(process.cwd(),\"x/schema.prisma\")\n" + end + "\n")
                .with("dist/schema.prisma", "")
                .with("dist/" + LIBRARY, "");
        if (!manifest.isEmpty()) {
            project.with("dist/package.json", manifest);
        }

        JsonNode report = project.check();

        assertThat(rules(report, "passed").contains("ENG001")).isEqualTo(missing.isEmpty());
        if (!missing.isEmpty()) {
            assertThat(found(report)).contains("ENG001").doesNotContain("GEN005");
            assertThat(finding(report, "ENG001").path("message").asText())
                    .contains("is in an ES module, and asks for " + missing + ", which");
        }
    }

    @Test
    void aTargetThatTheClientWasNotGeneratedFor() throws IOException {
        JsonNode report = generated("6.19.3").with(DOT_PRISMA + LIBRARY, "").check("--arch", "arm64");

        assertThat(found(report)).contains("ENG001+PLT001+PLT003");
        assertThat(finding(report, "ENG001").path("remedy").asText())
                .contains("--platform linux-arm64-openssl-3.0.x --add-target");
    }

    @ParameterizedTest
    @CsvSource({
        "2.30.3, Update Prisma",
        "3.12.0, Update Prisma",
        "3.13.0, slipway engine fetch",
        "3.15.2, slipway engine fetch"
    })
    void aTargetThatNoEngineOfThatTimeIsFor(String version, String remedy) throws IOException {
        JsonNode report = generated(version).check();

        assertThat(finding(report, "ENG001").path("remedy").asText()).contains(remedy);
    }

    @Test
    void aVariableThatNamesTheEngine() throws IOException {
        ShippedFixture project = generated("6.19.3").with("dist/engines/e.node", "");

        assertThat(rules(project.check("--env", "PRISMA_QUERY_ENGINE_LIBRARY=/var/task/engines/e.node"), "passed"))
                .contains("ENG001");
        JsonNode dangling =
                project.with(DOT_PRISMA + LIBRARY, "").check("--env", "PRISMA_QUERY_ENGINE_LIBRARY=/opt/e.node");
        assertThat(places(finding(dangling, "ENG001"))).startsWith("--env PRISMA_QUERY_ENGINE_LIBRARY");
    }

    /** As the runtimes of these versions look for an engine. */
    @ParameterizedTest
    @CsvSource({"4.14.1, library, false", "4.15.0, library, true", "4.14.1, binary, true", "4.15.0, binary, true"})
    void aVariableThatNamesNothingIsTheEndOfTheSearch(String version, String type, boolean end) throws IOException {
        JsonNode report = generated(version)
                .with(DOT_PRISMA + LIBRARY, "")
                .with(DOT_PRISMA + PROGRAM, "")
                .with(DOT_PRISMA + "index.js", config(version, type, ""))
                .check("--env", "PRISMA_QUERY_ENGINE_" + type.toUpperCase(Locale.ROOT) + "=/var/task/none");

        assertThat(found(report).contains("ENG001")).isEqualTo(end);
        assertThat(rules(report, "passed").contains("ENG001")).isNotEqualTo(end);
    }

    @Test
    void whatALayerBringsIsNotKnownUntilItIsGiven() throws IOException {
        ShippedFixture project = generated("6.19.3").with("serverless.yml", """
                service: x
                provider: {name: aws, runtime: nodejs22.x, environment: {PRISMA_QUERY_ENGINE_LIBRARY: /opt/e.node}}
                functions: {a: {handler: a.b, layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:engines:3']}}
                """);
        project.with("layer/e.node", "").with("other/f.node", "");

        JsonNode unseen = project.check();
        assertThat(found(unseen)).doesNotContain("ENG001");
        assertThat(unseen.path("notChecked").toString())
                .contains("whether there is /opt/e.node, the engine that serverless.yml:2 names: its layers are not"
                        + " at hand (serverless.yml:3); give the layer: --layer layer.zip");
        assertThat(rules(project.check("--layer", "layer"), "passed")).contains("ENG001");
        assertThat(found(project.check("--layer", "other"))).contains("ENG001");
        assertThat(found(project.check("--layer", "40MB"))).doesNotContain("ENG001");
    }

    @Test
    void whatIsWantedIsNotKnown() throws IOException {
        ShippedFixture project = generated("6.19.3").with("serverless.yml", "service: x\nprovider: {name: aws}\n");

        assertThat(found(project.check())).contains("ENG001");
        assertThat(rules(project.with(DOT_PRISMA + LIBRARY, "").check(), "notChecked"))
                .contains("ENG001");
    }

    @Test
    void anEngineOfTheOtherKind() throws IOException {
        ShippedFixture project = generated("6.19.3").with(DOT_PRISMA + PROGRAM, "");

        assertThat(found(project.check())).contains("ENG002").doesNotContain("ENG001");
        assertThat(rules(project.with(DOT_PRISMA + LIBRARY, "").check(), "passed"))
                .contains("ENG001", "ENG002");
        assertThat(found(project.check("--env", "PRISMA_CLIENT_ENGINE_TYPE=binary")))
                .contains("ENG002");
    }

    @Test
    void aDirectUrlWithoutAnEngine() throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with(
                        "dist/index.js",
                        config(
                                "5.22.0",
                                "library",
                                ",\"copyEngine\":false,\"inlineDatasources\":"
                                        + "{\"db\":{\"url\":{\"fromEnvVar\":\"SHOP_URL\",\"value\":null}}}"));

        JsonNode report = project.check("--env", "SHOP_URL=postgresql://me:hidden@db.example.com/x");

        assertThat(found(report)).contains("ENG010").doesNotContain("ENG001");
        assertThat(report.toString()).doesNotContain("hidden");
        assertThat(rules(project.check("--env", "SHOP_URL=prisma://a?api_key=x"), "passed"))
                .contains("ENG010");
        assertThat(rules(project.check(), "notChecked")).contains("ENG010");

        project.with(".env", "# of the shop\nSHOP_URL=postgresql://me:hidden@db.example.com/x\n");
        assertThat(project.check().path("findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals("ENG010"))
                .extracting(finding -> finding.at("/evidence/1/file").asText() + ":"
                        + finding.at("/evidence/1/line").asInt() + " "
                        + finding.at("/evidence/1/text").asText())
                .containsExactly(".env:2 SHOP_URL");
    }

    @Test
    void theSchemaThatAnOldEngineReads() throws IOException {
        ShippedFixture project = generated("5.5.2").with(DOT_PRISMA + LIBRARY, "");
        assertThat(rules(project.check(), "passed")).contains("ENG011");

        assertThat(found(project.without(DOT_PRISMA + "schema.prisma").check())).contains("ENG011");
        assertThat(rules(
                        generated("5.6.0").without(DOT_PRISMA + "schema.prisma").check(), "notApplicable"))
                .contains("ENG011");
    }

    @Test
    void theFilesOfAQueryCompiler() throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with("dist/gen/schema.prisma", "")
                .with(
                        "dist/gen/index.js",
                        "require('./runtime/client.js')\n" + config("6.19.3", "client", "")
                                + "c={a:()=>require('./query_compiler_bg.js'),b:require('path').join(config.dirname, 'query_compiler_bg.wasm')}")
                .with("dist/gen/query_compiler_bg.js", "");

        JsonNode report = project.check();

        assertThat(found(report)).contains("ENG011").doesNotContain("ENG001");
        assertThat(places(finding(report, "ENG011"))).contains("dist:gen/query_compiler_bg.wasm");
        assertThat(rules(project.with("dist/gen/query_compiler_bg.wasm", "").check(), "passed"))
                .contains("ENG011");
    }

    @Test
    void onlyTheStub() throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with(DOT_PRISMA + "index.js", "throw new Error('@prisma/client did not initialize yet. Please run')");

        assertThat(found(project.check())).contains("GEN001");
        assertThat(rules(
                        project.with("dist/gen/index.js", config("6.19.3", "client", ""))
                                .check(),
                        "passed"))
                .contains("GEN001");
    }

    @Test
    void aCallerWithoutAClientAndAPackageWithoutACaller() throws IOException {
        ShippedFixture project =
                new ShippedFixture(folder).with("dist/index.js", "const p = require(\"@prisma/client\")");

        assertThat(found(project.check())).contains("GEN001");
        assertThat(rules(project.with("dist/index.js", "").check(), "notApplicable"))
                .contains("GEN001", "ENG001");
    }

    @ParameterizedTest
    @CsvSource({
        "'model A {id Int @id}', true",
        "'model   A { // more\n\n  id Int   @id }', true",
        "'model A {id Int @id @map(\"i d\")}', false",
        "'model A {id Int @id b Int}', false"
    })
    void aSchemaThatHasChanged(String schema, boolean same) throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with("package.json", "{\"dependencies\":{\"prisma\":\"7.9.1\",\"@prisma/client\":\"7.9.1\"}}")
                .with("schema.prisma", schema)
                .with("dist/index.js", "c={\"clientVersion\":\"7.9.1\",\"inlineSchema\":\"model A {id Int @id}\"}");

        assertThat(found(project.check()).contains("GEN002")).isNotEqualTo(same);
    }

    @Test
    void theHashOfASchema() throws IOException {
        ShippedFixture project = new ShippedFixture(folder)
                .with("package.json", "{\"dependencies\":{\"prisma\":\"5.22.0\",\"@prisma/client\":\"5.22.0\"}}")
                .with("schema.prisma", "model A {\n  id Int @id\n}\n")
                .with(
                        "dist/index.js",
                        config("5.22.0", "client", ",\"inlineSchemaHash\":" + "\"HASH\"")
                                .replace("HASH", "0".repeat(64)));

        assertThat(found(project.check())).contains("GEN002");
        String hash = "d94131cb7dec5d2a2b4290ba707167e4a5504f3717dd44bc4c6e1f9f002be6bd";
        assertThat(rules(
                        project.with(
                                        "dist/index.js",
                                        config("5.22.0", "client", ",\"inlineSchemaHash\":\"" + hash + "\""))
                                .check(),
                        "passed"))
                .contains("GEN002");
    }
}
