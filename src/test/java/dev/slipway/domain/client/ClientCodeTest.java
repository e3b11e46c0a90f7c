package dev.slipway.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.client.ClientCode.FoundClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes are those that the generators of 4.14.1 to 7.9.1, esbuild, webpack and ncc write. */
class ClientCodeTest {
    private static final String JSON = """
            {
              "generator": {
                "name": "client",
                "provider": {"fromEnvVar": null, "value": "prisma-client-js"},
                "output": {"value": "/home/me/app/node_modules/@prisma/client", "fromEnvVar": null},
                "config": {"engineType": "library"},
                "binaryTargets": [
                  {"fromEnvVar": null, "value": "darwin-arm64", "native": true},
                  {"fromEnvVar": null, "value": "rhel-openssl-3.0.x"}
                ],
                "previewFeatures": ["driverAdapters"]
              },
              "relativePath": "../../../prisma",
              "clientVersion": "5.22.0",
              "engineVersion": "605197351a3c8bdd595af2d2a9bc3025bca48ea2",
              "postinstall": false,
              "inlineDatasources": {"db": {"url": {"fromEnvVar": "DATABASE_URL", "value": null}}},
              "inlineSchema": "model A {\\n  id Int /// \\"x\\" `${y}`\\n}\\n",
              "inlineSchemaHash": "abc",
              "copyEngine": true
            }""";

    private static final String MINIFIED =
            "{generator:{name:'client',provider:{fromEnvVar:null,value:`prisma-client-js`},"
                    + "output:{value:\"/home/me/app/node_modules/@prisma/client\",fromEnvVar:null},config:{engineType:\"library\"},"
                    + "binaryTargets:[{fromEnvVar:null,value:\"darwin-arm64\",native:!0},{fromEnvVar:null,value:\"rhel-openssl-\"+\"3.0.x\"}],"
                    + "previewFeatures:[\"driverAdapters\"]},relativePath:\"../../../prisma\",clientVersion:\"5.22.0\","
                    + "engineVersion:\"605197351a3c8bdd595af2d2a9bc3025bca48ea2\",postinstall:!1,dirname:__dirname,f(){return{a:\"}\"}},"
                    + "inlineDatasources:{db:{url:{fromEnvVar:\"DATABASE_URL\",value:void 0}}},"
                    + "inlineSchema:`model A {\n  id Int /// \"x\" \\`\\${y}\\`\n}\n`,inlineSchemaHash:\"abc\",copyEngine:!0}";

    private static String escaped(String code) {
        return code.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }

    private static ClientConfig only(String code) {
        List<FoundClient> found = ClientCode.in(code);
        assertThat(found).hasSize(1);
        return found.get(0).config();
    }

    private static void isWhole(ClientConfig config) {
        assertThat(config.version().orElseThrow()).hasToString("5.22.0");
        assertThat(config.engineVersion().orElseThrow().hex()).isEqualTo("605197351a3c8bdd595af2d2a9bc3025bca48ea2");
        assertThat(config.generator().targets()).containsExactly("darwin-arm64", "rhel-openssl-3.0.x");
        assertThat(config.generator().provider()).contains("prisma-client-js");
        assertThat(config.generator().engineType()).contains("library");
        assertThat(config.generator().previewFeatures()).containsExactly("driverAdapters");
        assertThat(config.generator().output()).contains("/home/me/app/node_modules/@prisma/client");
        assertThat(config.datasources())
                .containsExactly(new ClientConfig.Datasource("db", Optional.of("DATABASE_URL"), Optional.empty()));
        assertThat(config.withEngine()).contains(true);
        assertThat(config.schema()).contains("model A {\n  id Int /// \"x\" `${y}`\n}\n");
        assertThat(config.schemaHash()).contains("abc");
        assertThat(config.edge()).isFalse();
    }

    @Test
    void aGeneratedFile() {
        isWhole(only("function f() { return { clientVersion: v } }\nconst config = " + JSON
                + "\nconfig.dirname = __dirname"));
    }

    @Test
    void aMinifiedBundle() {
        isWhole(only("var a=/[{\"]/,b={clientVersion:c};(()=>{var K=" + MINIFIED + ";K.dirname=__dirname})();"));
    }

    @Test
    void aModuleThatIsEvaluated() {
        isWhole(only("eval(\"const config = " + escaped(JSON) + "\\nconfig.dirname = __dirname\");"));
    }

    @Test
    void aTextThatIsParsed() {
        isWhole(only("const config=JSON.parse(\"" + escaped(JSON.replace("\n ", " ")) + "\");"));
        isWhole(only("const config=JSON.parse('"
                + JSON.replace("\\", "\\\\").replace("\n ", " ").replace("\n", "") + "');"));
    }

    @Test
    void aSchemaInBase64() {
        assertThat(only("x={clientVersion:\"5.4.2\",inlineSchema:\"bW9kZWwgQSB7fQo=\",noEngine:!1}")
                        .schema())
                .contains("model A {}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "a\\x41b"        | aAb
            "a\\u0041b"      | aAb
            'a\\u{41}b'         | aAb
            "\\u{10FFFF}"    | \udbff\udfff
            'a\\'b"c'          | a'b"c
            `a\\`b$c`           | a`b$c
            "a" + 'b' +`c`     | abc
            "a\\<LF>b"        | ab
            /* x */ "a" // b<LF> | a
            "a\\/b"            | a/b
            """)
    void textsAreReadAsJavaScriptReadsThem(String code, String text) {
        assertThat(only("x={clientVersion:\"5.4.2\",inlineSchemaHash:" + code.replace("<LF>", "\n") + ",noEngine:!1}")
                        .schemaHash())
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\"+b", "f(\"a\",{b:[1,'}']})", "a?\"b\":\"c\"", "[\"a\",,\"b\"]", "void 0", "!b", "{a:{}}"})
    void whatIsNoTextIsPassedOver(String code) {
        ClientConfig config =
                only("x={inlineSchemaHash:" + code + ",...y,[z]:1,g(){return 2},clientVersion:\"5.4.2\"}");

        assertThat(config.schemaHash()).isEmpty();
        assertThat(config.version().orElseThrow()).hasToString("5.4.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u{110000}\"",
                "\"\\u{00000041}\"",
                "\"\\u{41\"",
                "\"\\u{zz}\"",
                "\"\\xzz\"",
                "`a${b}`",
                "f(\"a\"]",
                "/* \"a\""
            })
    void whatCannotBeReadEndsTheConfiguration(String code) {
        assertThat(ClientCode.in("x={clientVersion:\"5.4.2\",inlineSchemaHash:" + code + ",noEngine:!1}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "copyEngine:!0, true",
        "copyEngine:!1, false",
        "noEngine:!0, false",
        "noEngine:!1, true",
        "dataProxy:true, false",
        "dataProxy:false, true",
        "other:true, "
    })
    void whetherAnEngineBelongsToItIsSaidInThreeWays(String field, Boolean withEngine) {
        assertThat(only("x={clientVersion:\"5.4.2\"," + field + "}").withEngine())
                .isEqualTo(Optional.ofNullable(withEngine));
    }

    @Test
    void eachClientOfAFileIsFound() {
        assertThat(ClientCode.in("a={clientVersion:\"4.0.0\"};b={c:{clientVersion:\"5.0.0\"}};d={clientVersion:e}"))
                .extracting(found -> found.config().version().orElseThrow().toString())
                .containsExactly("4.0.0", "5.0.0");
    }

    @Test
    void onlyTheTwoVersionsOfAnEarlyClient() {
        ClientConfig config = only(
                "Prisma.prismaVersion = {\n  client: \"2.6.0\",\n  engine: \"6a8054bb549e4cc23f157b0010cb2e95cb2637fb\"\n}");

        assertThat(config.version().orElseThrow()).hasToString("2.6.0");
        assertThat(config.engineVersion()).isPresent();
        assertThat(config.generator().targets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"const config = %s\nconfig.dirname = '/'", "var K=%s;K.dirname=\"/\";"})
    void theFileForEdgeRuntimes(String code) {
        assertThat(only(code.replace("%s", JSON)).edge()).isTrue();
    }

    @Test
    void whatIsThereForBundlers() {
        CodeAround around = ClientCode.in(
                        "const {a} = require('@prisma/client/runtime/library.js')\nconst config = " + JSON
                                + "\npath.join(process.cwd(), \"../db/generated/schema.prisma\")\n"
                                + "c = { getRuntime: async () => require('./query_compiler_bg.js'), m: j(config.dirname, 'query_compiler_bg.wasm'),"
                                + " importName: './query_compiler_x.js' }")
                .get(0)
                .around();

        assertThat(around.hints()).containsExactly("../db/generated/schema.prisma");
        assertThat(around.runtime()).contains("@prisma/client/runtime/library.js");
        assertThat(around.modules()).containsExactly("./query_compiler_bg.js");
        assertThat(around.beside()).containsExactly("query_compiler_bg.wasm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Error({clientVersion:\"5.22.0\"",
                "{clientVersion:\"5.22.0",
                "clientVersion: \"5\"",
                "{\"a\":\"\\u12\",clientVersion:\"5.22.0\"}",
                "{a:b(clientVersion:\"5.22.0\"}",
                "{clientVersion:t,x}",
                "{clientVersion:\"5.22.0\",a:\"\\x4",
                "{clientVersion:\"5.22.0\",a:\"\\"
            })
    void whatIsNoConfiguration(String code) {
        assertThat(ClientCode.in(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{a:{",
                "{a:[",
                "{\"",
                "{a:`",
                "{a:f(",
                "{\\\"clientVersion\\\":\\\"5.2",
                "{clientVersion:\"5.22.0",
                "{a:b?"
            })
    void whatIsWrittenToBeSlowIsNotReadOn(String part) {
        String code = part.repeat(1_000_000 / part.length()) + "clientVersion:\"1.0.0\"".repeat(20_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(ClientCode.in(code).size()).isLessThan(20_001));
    }
}
