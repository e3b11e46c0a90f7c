package dev.slipway.precision;

import java.util.List;

/** The rules of packages, of images, and of how both are made. */
final class PackagePairs {
    private static final String CLIENT = "node_modules/.prisma/client/";
    private static final String LAMBDA = "rhel-openssl-3.0.x";

    private PackagePairs() {}

    static List<Pair> all() {
        Layout six = LambdaLayouts.npm(Release.SIX);
        Layout hardened = ImageLayouts.hardened();
        Layout alpine = ImageLayouts.alpine();
        Layout debian = ImageLayouts.debian();
        String schemaEngine = "app/node_modules/@prisma/engines/schema-engine-debian-openssl-3.0.x";
        return List.of(
                Pair.of("PKG001", "a layer fills the limit", six, layout -> layout.with("--layer", "262144000")),
                Pair.shipped(
                        "COLD001",
                        "an engine for the builder ships",
                        six,
                        files -> files.elf(
                                CLIENT + Engine.library("debian-openssl-3.0.x"),
                                Engine.recipe("debian-openssl-3.0.x", Release.SIX.hash()))),
                Pair.shipped(
                        "PKG002",
                        "the command line ships",
                        six,
                        files -> files.file("node_modules/prisma/package.json", Project.packaged("prisma", "6.19.3"))
                                .file("node_modules/prisma/build/index.js", "#!/usr/bin/env node\n")),
                Pair.shipped(
                        "PKG005",
                        "a link leads out of the package",
                        six,
                        files -> files.link("node_modules/words", "/home/ci/shop/packages/words")),
                Pair.shipped(
                        "PKG005",
                        "a link leads nowhere",
                        six,
                        files -> files.link("node_modules/words", "../packages/words")),
                Pair.project(
                        "ENG001",
                        "the function is for arm64",
                        six,
                        files -> files.replace("serverless.yml", "x86_64", "arm64"),
                        "NAT001",
                        "PKG003"),
                Pair.project(
                        "IMG004",
                        "the tag moves",
                        alpine,
                        files -> files.replace("Dockerfile", "FROM node:22-alpine3.21\n", "FROM node:alpine\n"),
                        "IMG001"),
                Pair.project(
                        "IMG003",
                        "node_modules can come in",
                        debian,
                        files -> files.replace(".dockerignore", "node_modules\n", "")
                                .replace("Dockerfile", "COPY src src", "COPY . .")),
                Pair.shipped(
                        "IMG005",
                        "the command line is left out",
                        hardened,
                        files -> files.remove("app/node_modules/prisma").remove("app/node_modules/.bin"),
                        "ENG009"),
                Pair.shipped(
                        "IMG005",
                        "the migrations are left out",
                        hardened,
                        files -> files.remove("app/prisma/migrations")),
                Pair.shipped(
                        "IMG008",
                        "the link to the command line is a copy",
                        hardened,
                        files -> files.file(
                                "app/node_modules/.bin/prisma",
                                0755,
                                "#!/usr/bin/env node\n\"use strict\";\n"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Pair.shipped(
                        "IMG007",
                        "only root may execute its engine",
                        hardened,
                        files -> files.mode(schemaEngine, 0700),
                        "ENG008"),
                Pair.of(
                        "IMG009",
                        "it starts though the migration fails",
                        hardened,
                        layout -> new Layout(
                                layout.name(),
                                layout.project(),
                                List.of(layout.ships()
                                        .get(0)
                                        .run(layout.ships().get(0).run().replace("deploy &&", "deploy;"))),
                                layout.options(),
                                layout.said())),
                Pair.project(
                        "PKG003",
                        "the patterns leave the engine out",
                        six.unpacked(),
                        files -> files.replace(
                                "serverless.yml",
                                "    - node_modules/.prisma/client/*query*engine-" + LAMBDA + "*\n",
                                "")),
                Pair.project(
                        "LCK001",
                        "the scripts are blocked",
                        LambdaLayouts.pnpm(),
                        files -> files.replace(
                                "pnpm-workspace.yaml", "onlyBuiltDependencies", "ignoredBuiltDependencies")),
                Pair.project(
                        "NET001",
                        "nothing is verified",
                        six,
                        files -> files.replace(
                                "package.json",
                                "\"prisma generate\"",
                                "\"PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING=1 prisma generate\"")),
                Pair.project(
                        "SRC001",
                        "a client for each request",
                        six,
                        files -> files.replace(
                                        "src/orders.js",
                                        "const { prisma } = require(\"./client\");",
                                        "const { PrismaClient } = require(\"@prisma/client\");")
                                .replace(
                                        "src/orders.js",
                                        "async () => (",
                                        "async () => {\n  const prisma = new PrismaClient();\n  return (")
                                .replace("src/orders.js", "findMany()) });", "findMany()) });\n};")),
                Pair.project(
                        "SRC002",
                        "it disconnects after each request",
                        six,
                        files -> files.replace("src/orders.js", "async () => (", "async () => {\n  const answer = (")
                                .replace(
                                        "src/orders.js",
                                        "findMany()) });",
                                        "findMany()) });\n  await prisma.$disconnect();\n  return answer;\n};")));
    }
}
