package dev.slipway.precision;

import java.util.ArrayList;
import java.util.List;

/** The rules of engines and of native files, in packages and in an image. */
final class EnginePairs {
    private static final String CLIENT = "node_modules/.prisma/client/";
    private static final String LAMBDA = "rhel-openssl-3.0.x";
    private static final String DEBIAN = "debian-openssl-3.0.x";
    /** Of Prisma 6.0.1. */
    private static final String OTHER_HASH = "5dbef10bdbfb579e07d35cc85fb1518d357cb99e";

    private EnginePairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(of(LambdaLayouts.npm(Release.SIX), CLIENT, LAMBDA, Release.SIX));
        pairs.addAll(of(ImageLayouts.debian(), "app/" + CLIENT, DEBIAN, Release.FIVE));
        pairs.addAll(others());
        return pairs;
    }

    private static List<Pair> of(Layout whole, String client, String target, Release release) {
        String engine = client + Engine.library(target);
        String recipe = Engine.recipe(target, release.hash());
        return List.of(
                Pair.shipped("ENG001", "the engine is left out", whole, files -> files.remove(engine)),
                Pair.shipped(
                        "ENG001", "the engine lies elsewhere", whole, files -> files.move(engine, engine + ".bak")),
                Pair.shipped(
                        "ENG003", "the engine is for arm64", whole, files -> files.elf(engine, "cpu arm64\n" + recipe)),
                Pair.shipped("ENG004", "the engine is cut", whole, files -> files.elf(engine, recipe + "first 200\n")),
                Pair.shipped(
                        "ENG005",
                        "the engine is of another commit",
                        whole,
                        files -> files.elf(engine, Engine.recipe(target, OTHER_HASH))),
                Pair.shipped(
                        // Its name is the cause: the engine that it promises needs no other OpenSSL.
                        "ENG003",
                        "the engine is another one by its name, which needs another OpenSSL",
                        whole,
                        files -> files.elf(engine, recipe.replace(".so.3", ".so.1.1"))),
                Pair.shipped(
                        "ENG007",
                        "the engine needs a newer libc",
                        whole,
                        files -> files.elf(engine, recipe + "needs-version libc.so.6 GLIBC_2.99\n")),
                Pair.shipped("ENG008", "nobody else may read it", whole, files -> files.mode(engine, 0600), "IMG007"),
                Pair.shipped(
                        "NAT001",
                        "a native file is for arm64",
                        whole,
                        files -> files.elf(addon(client), "cpu arm64\nneeded libc.so.6\n")),
                Pair.shipped(
                        "GEN001",
                        "nothing was generated",
                        whole,
                        files -> files.remove(client.substring(0, client.length() - 8)),
                        "IMG002"),
                Pair.project(
                        "GEN002",
                        "the schema has changed since",
                        whole,
                        files -> files.replace("prisma/schema.prisma", "item String", "item String\n  paid Boolean")));
    }

    private static String addon(String client) {
        return client.replace(".prisma/client/", "ferret/build/Release/ferret.node");
    }

    private static List<Pair> others() {
        Layout program = LambdaLayouts.binary();
        Layout bundle = LambdaLayouts.esbuild();
        Layout adapter = LambdaLayouts.adapter();
        Layout seven = LambdaLayouts.seven();
        Layout six = LambdaLayouts.npm(Release.SIX);
        Layout alpine = ImageLayouts.alpine();
        Layout hardened = ImageLayouts.hardened();
        String engine = CLIENT + Engine.library(LAMBDA);
        return List.of(
                Pair.of(
                        "ENG001",
                        "a variable names nothing",
                        six,
                        layout -> layout.with("--env", "PRISMA_QUERY_ENGINE_LIBRARY=/var/task/none.node")),
                Pair.shipped(
                        "ENG001",
                        "the bundle is alone",
                        bundle,
                        files -> files.remove("src/" + Engine.library(LAMBDA))),
                Pair.shipped(
                        "ENG001",
                        "the engine is for glibc",
                        alpine,
                        files -> files.move(
                                "app/" + CLIENT + Engine.library("linux-musl-openssl-3.0.x"),
                                "app/" + CLIENT + Engine.library(DEBIAN)),
                        "NAT001"),
                Pair.shipped(
                        "ENG008",
                        "the program may not be executed",
                        program,
                        files -> files.mode(CLIENT + "query-engine-" + LAMBDA, 0644)),
                Pair.shipped(
                        "ENG002",
                        "the library is there, the program is wanted",
                        program,
                        files -> files.remove(CLIENT + "query-engine-" + LAMBDA)
                                .elf(engine, Engine.recipe(LAMBDA, Release.FIVE.hash())),
                        "ENG001"),
                Pair.shipped(
                        "ENG009",
                        "the schema engine is left out",
                        hardened,
                        files -> files.remove("app/node_modules/@prisma/engines/schema-engine-" + DEBIAN),
                        "IMG007"),
                Pair.shipped(
                        "ENG010",
                        "the client was generated without an engine",
                        six,
                        files -> files.replace(CLIENT + "index.js", "\"copyEngine\": true", "\"copyEngine\": false")
                                .remove(engine),
                        "ENG001"),
                Pair.shipped(
                        "ENG011",
                        "the compiler is left out",
                        adapter,
                        files -> files.remove(CLIENT + "query_compiler_bg.wasm")),
                Pair.shipped(
                        "ENG011",
                        "the compiler of Prisma 7 is left out",
                        seven,
                        files -> files.remove(CLIENT + "query_compiler_fast_bg.wasm-base64.js")),
                Pair.shipped(
                        "ENG011",
                        "Prisma 4 has no schema",
                        ImageLayouts.bullseye(),
                        files -> files.remove("app/" + CLIENT + "schema.prisma")),
                Pair.of("ENG006", "the base has no libgcc", alpine, layout -> {
                    layout.ships().get(0).layers().get(0).remove("usr/lib/libgcc_s.so.1");
                    return layout;
                }));
    }
}
