package dev.slipway.precision;

import dev.slipway.testing.Contents;
import dev.slipway.testing.MadeArchive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code prisma generate} leaves of a schema, and the package that it needs at run time.
 *
 * @param kind {@code library}, {@code binary} or {@code client}, as {@code engineType} says it
 * @param targets of the engines that it has been generated for, the builder's own first
 * @param shipped of those, the ones whose engines go along
 */
record Client(Release release, String kind, String schema, List<String> targets, List<String> shipped) {
    static final String FOLDER = ".prisma/client/";

    /** The contents of {@code node_modules}. */
    Contents modules() {
        return new Contents()
                .put("", runtime())
                .put(FOLDER, generated("node_modules/.prisma/client", "@prisma/client/runtime/"));
    }

    /** {@code @prisma/client} alone. */
    Contents runtime() {
        Contents contents = new Contents();
        String at = "@prisma/client/";
        contents.file(at + "package.json", "{\"name\":\"@prisma/client\",\"version\":\"" + release.version() + "\"}\n");
        contents.file(at + "index.js", "module.exports = { ...require('.prisma/client/default') }\n");
        contents.file(at + "default.js", "module.exports = { ...require('.prisma/client/default') }\n");
        contents.file(at + "runtime/" + runtimeFile(), "\"use strict\";exports.getPrismaClient=()=>class{};\n");
        return contents;
    }

    private String runtimeFile() {
        return (release == Release.SEVEN ? "client" : kind) + ".js";
    }

    /**
     * The generated folder.
     *
     * @param output where it lies below the folder in which {@code prisma generate} ran
     * @param runtime where the runtime is
     */
    Contents generated(String output, String runtime) {
        Contents contents = new Contents();
        contents.file("default.js", "module.exports = { ...require('#main-entry-point') }\n");
        contents.file("package.json", """
                {"name":"prisma-client-0123","main":"index.js","version":"%s",
                 "imports":{"#main-entry-point":{"require":"./index.js","default":"./index.js"}}}
                """.formatted(release.version()));
        contents.file("index.d.ts", "export class PrismaClient {}\n");
        contents.file("schema.prisma", schema);
        contents.file("index.js", index(output, runtime));
        if (release == Release.SEVEN) {
            contents.file("query_compiler_fast_bg.js", "module.exports = {}\n");
            contents.file("query_compiler_fast_bg.wasm", "\0asm\1\0\0\0");
            contents.file("query_compiler_fast_bg.wasm-base64.js", "module.exports = { wasm: 'AGFzbQEAAAA=' }\n");
        } else if (kind.equals("client")) {
            contents.file("query_compiler_bg.js", "module.exports = {}\n");
            contents.file("query_compiler_bg.wasm", "\0asm\1\0\0\0");
        }
        if (hasEngine()) {
            shipped.forEach(target -> contents.elf(engineFile(target), engine(target)));
        }
        return contents;
    }

    boolean hasEngine() {
        return release != Release.SEVEN && !kind.equals("client");
    }

    String engineFile(String target) {
        return kind.equals("binary") ? "query-engine-" + target : Engine.library(target);
    }

    private String engine(String target) {
        return kind.equals("binary") ? Engine.program(target, release.hash()) : Engine.recipe(target, release.hash());
    }

    private String index(String output, String runtime) {
        StringBuilder index = new StringBuilder("\nconst { getPrismaClient } = require('" + runtime + runtimeFile());
        index.append("')\nconst path = require('path')\n")
                .append("const config = ")
                .append(config());
        index.append("\n\nconst fs = require('fs')\n\nconfig.dirname = __dirname\n");
        index.append(compiler());
        index.append("const PrismaClient = getPrismaClient(config)\nexports.PrismaClient = PrismaClient\n");
        if (hasEngine()) {
            for (String target : targets) {
                index.append(hint(output, engineFile(target)));
            }
        }
        return index.append(hint(output, "schema.prisma")).toString();
    }

    /** Which files a client without an engine reads: the names are what tells it. */
    private String compiler() {
        if (release == Release.SEVEN) {
            return """
                    config.compilerWasm = {
                      getRuntime: async () => require('./query_compiler_fast_bg.js'),
                      getQueryCompilerWasmModule: async () => {
                        const { wasm } = require('./query_compiler_fast_bg.wasm-base64.js')
                        return new WebAssembly.Module(Buffer.from(wasm, 'base64'))
                      },
                      importName: './query_compiler_fast_bg.js',
                    }
                    """;
        }
        return hasEngine() ? "" : """
                config.compilerWasm = {
                  getRuntime: async () => require('./query_compiler_bg.js'),
                  getQueryCompilerWasmModule: async () => {
                    const queryCompilerWasmFilePath = require('path').join(config.dirname, 'query_compiler_bg.wasm')
                    return new WebAssembly.Module(require('fs').readFileSync(queryCompilerWasmFilePath))
                  }
                }
                """;
    }

    private static String hint(String output, String file) {
        return "\n// file annotations for bundling tools to include these files\npath.join(__dirname, \"" + file
                + "\");\npath.join(process.cwd(), \"" + output + "/" + file + "\")\n";
    }

    /** As a client of that release holds it: JSON, in JavaScript. */
    String config() {
        String common = """
                  "clientVersion": "%s",
                  "engineVersion": "%s",
                """.formatted(release.version(), release.hash());
        String inlined = "  \"inlineSchema\": \"" + escaped(schema) + "\"";
        if (release == Release.SEVEN) {
            return "{\n  \"previewFeatures\": [],\n" + common + "  \"activeProvider\": \"postgresql\",\n" + inlined
                    + "\n}";
        }
        return "{\n" + generator() + "  \"relativeEnvPaths\": {\n    \"rootEnvPath\": null\n  },\n"
                + "  \"relativePath\": \"../../../prisma\",\n" + common
                + "  \"datasourceNames\": [\n    \"db\"\n  ],\n  \"activeProvider\": \"postgresql\",\n"
                + "  \"postinstall\": false,\n  \"inlineDatasources\": {\n    \"db\": {\n      \"url\": {\n"
                + "        \"fromEnvVar\": \"DATABASE_URL\",\n        \"value\": null\n      }\n    }\n  },\n"
                + inlined + ",\n  \"inlineSchemaHash\": \"" + hash(schema) + "\",\n  \"copyEngine\": true\n}";
    }

    private String generator() {
        String list = targets.stream()
                .map(target -> "{\n        \"fromEnvVar\": null,\n        \"value\": \"" + target + "\""
                        + (target.equals(targets.get(0)) ? ",\n        \"native\": true" : "") + "\n      }")
                .collect(Collectors.joining(",\n      "));
        return "  \"generator\": {\n    \"name\": \"client\",\n    \"provider\": {\n      \"fromEnvVar\": null,\n"
                + "      \"value\": \"prisma-client-js\"\n    },\n    \"output\": {\n"
                + "      \"value\": \"/build/node_modules/@prisma/client\",\n      \"fromEnvVar\": null\n    },\n"
                + "    \"config\": {\n      \"engineType\": \"" + kind + "\"\n    },\n    \"binaryTargets\": [\n      "
                + list + "\n    ],\n    \"previewFeatures\": [],\n"
                + "    \"sourceFilePath\": \"/build/prisma/schema.prisma\"\n  },\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** The digest is that of the Base64 text, in each release that has one. */
    static String hash(String schema) {
        return MadeArchive.sha256(Base64.getEncoder().encode(schema.getBytes(StandardCharsets.UTF_8)));
    }
}
