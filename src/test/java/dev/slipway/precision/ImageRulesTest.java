package dev.slipway.precision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An image that is as it should be, with one thing of it changed: that rule says so, and of the unchanged one none does. */
class ImageRulesTest {
    private static final String ENGINE = "app/node_modules/@prisma/engines/schema-engine-debian-openssl-3.0.x";
    private static final String START = "node_modules/.bin/prisma migrate deploy && node src/orders.js";
    private static final List<String> RULES = List.of("IMG", "ENG009");

    @TempDir
    private Path folder;

    /**
     * A change.
     *
     * @param finds the rule with its severity; empty where it finds nothing
     */
    record Change(String name, String finds, Consumer<Contents> files, String start, List<String> options) {
        static Change of(String name, String finds, Consumer<Contents> files) {
            return new Change(name, finds, files, START, List.of());
        }

        static Change start(String start, String finds) {
            return new Change(start, finds, files -> {}, start, List.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static void link(Contents files, String head) {
        files.remove("app/node_modules/.bin/prisma");
        files.file("app/node_modules/.bin/prisma", 0755, head.getBytes(UTF_8));
    }

    private static void moveMigrations(Contents files) {
        files.paths().stream()
                .filter(each -> each.startsWith("app/prisma/migrations/"))
                .forEach(each -> files.move(each, each.replace("app/prisma/", "app/db/")));
    }

    private static void engineAt(Contents files, String path) {
        files.move(ENGINE, path);
    }

    static Stream<Change> changes() {
        return Stream.of(
                Change.of("nothing", "", files -> {}),
                // What the start needs.
                Change.of("no command line", "error IMG005", files -> {
                    files.remove("app/node_modules/.bin/prisma");
                    files.remove("app/node_modules/prisma");
                }),
                Change.of("no migrations", "error IMG005", files -> files.remove("app/prisma/migrations")),
                Change.of("no config", "error IMG005", files -> files.remove("app/prisma.config.ts")),
                Change.of("a schema elsewhere, as the config names it", "", files -> {
                    files.move("app/prisma/schema.prisma", "app/db/shop.prisma");
                    files.replace("app/prisma.config.ts", "prisma/schema.prisma", "db/shop.prisma");
                    moveMigrations(files);
                }),
                Change.of(
                        "a schema that the config names elsewhere",
                        "error IMG005",
                        files -> files.replace("app/prisma.config.ts", "prisma/schema.prisma", "db/shop.prisma")),
                Change.of("no schema engine", "error ENG009", files -> files.remove(ENGINE)),
                Change.of(
                        "a schema engine of Alpine",
                        "error ENG009",
                        files -> engineAt(files, ENGINE.replace("debian-openssl-3.0.x", "linux-musl-openssl-3.0.x"))),
                Change.of(
                        "an older OpenSSL's beside it",
                        "",
                        files -> files.file(ENGINE.replace("3.0.x", "1.1.x"), 0755, new byte[] {1})),
                // Who may open it.
                Change.of("mode 0700", "error IMG007", files -> files.mode(ENGINE, 0700)),
                Change.of("mode 0744", "error IMG007", files -> files.mode(ENGINE, 0744)),
                Change.of("mode 0555", "", files -> files.mode(ENGINE, 0555)),
                Change.of("mode 0555", "", files -> files.mode(ENGINE, 0555)),
                Change.of(
                        "in a cache alone",
                        "error IMG007",
                        files -> engineAt(
                                files,
                                "opt/.cache/prisma/master/0edf323efd1d98336f3f0a68684b56f689b900d3/debian-openssl-3.0.x/schema-engine")),
                // The link.
                Change.of(
                        "a copy of the link",
                        "error IMG008",
                        files -> link(files, "#!/usr/bin/env node\n\"use strict\"")),
                Change.of(
                        "a script of pnpm",
                        "",
                        files -> link(files, "#!/bin/sh\nbasedir=$(dirname \"$0\")\nexec node x")),
                Change.of("a copy with what it needs", "", files -> {
                    link(files, "#!/usr/bin/env node\n\"use strict\"");
                    files.file("app/node_modules/.bin/prisma_schema_build_bg.wasm", "\0asm");
                }),
                // Other starts.
                Change.start("npx prisma migrate deploy && node src/orders.js", ""),
                Change.start("npx prisma migrate deploy; node src/orders.js", "warning IMG009"),
                Change.start("npx prisma migrate deploy || true; node src/orders.js", "warning IMG009"),
                Change.start("npx prisma migrate resolve --applied 1 && node src/orders.js", "warning IMG009"),
                Change.start("npx prisma generate && " + START, "error IMG007"),
                Change.start("npm install && " + START, "error IMG007"),
                Change.start("pnpm dlx prisma@7.10.0 migrate deploy && node src/orders.js", "error IMG007"),
                Change.start("pnpm dlx prisma migrate deploy && node src/orders.js", "error IMG007"),
                Change.start("node src/orders.js", ""),
                Change.start("node node_modules/prisma/build/index.js migrate deploy && node src/orders.js", ""),
                Change.start("npx prisma migrate deploy --schema other/schema.prisma", "error IMG005"),
                new Change(
                        "npx without a command line",
                        "error IMG007",
                        files -> {
                            files.remove("app/node_modules/.bin/prisma");
                            files.remove("app/node_modules/prisma");
                        },
                        "npx prisma migrate deploy && node src/orders.js",
                        List.of()),
                new Change(
                        "an override",
                        "",
                        files -> engineAt(files, "opt/engine"),
                        START,
                        List.of("--env", "PRISMA_SCHEMA_ENGINE_BINARY=/opt/engine")),
                new Change(
                        "an override of nothing",
                        "error ENG009",
                        files -> {},
                        START,
                        List.of("--env", "PRISMA_SCHEMA_ENGINE_BINARY=/opt/engine")));
    }

    private static List<String> judged(Change change, Path folder) throws IOException {
        Layout layout = ImageLayouts.hardened().copy();
        Contents files = new Contents();
        layout.ships().get(0).layers().forEach(each -> files.put("", each));
        change.files().accept(files);
        String run = "{\"User\":\"node\",\"Env\":[\"PATH=/usr/local/bin:/usr/bin:/bin\"],\"WorkingDir\":\"/app\","
                + "\"Cmd\":[\"sh\",\"-c\",\"" + change.start() + "\"]}";
        Layout changed = new Layout(
                        layout.name(), layout.project(), List.of(Ship.image(run, files)), layout.options(), List.of())
                .with(change.options().toArray(String[]::new));
        JsonNode report = Judge.of(changed, folder, "check").report();
        return findings(report);
    }

    private static List<String> findings(JsonNode report) {
        return Stream.iterate(0, i -> i < report.path("findings").size(), i -> i + 1)
                .map(i -> report.path("findings").path(i))
                .filter(each -> RULES.stream().anyMatch(each.path("rule").asText()::startsWith))
                .map(each ->
                        each.path("severity").asText() + " " + each.path("rule").asText())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneThingIsFound(Change change) throws IOException {
        List<String> found = judged(change, folder);

        if (change.finds().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(change.finds());
        }
    }

    @Test
    void aScriptThatIsNotInTheImageIsNotChecked() throws IOException {
        Layout layout = ImageLayouts.alpine();
        String run = "{\"User\":\"node\",\"WorkingDir\":\"/app\",\"Entrypoint\":[\"/mounted/start.sh\"]}";
        Layout changed = new Layout(
                layout.name(), layout.project(), List.of(layout.ships().get(0).run(run)), layout.options(), List.of());

        JsonNode report = Judge.of(changed, folder, "check").report();

        assertThat(report.path("notChecked").toString()).contains("/mounted/start.sh, which is not at hand");
        assertThat(report.path("passed").toString()).doesNotContain("IMG005");
    }

    @Test
    void anEngineInTheHomeOfRootIsOutOfReachForPythonToo() throws IOException {
        Contents files = Roots.debian12()
                .file("root/.cache/.keep", "")
                .elf(
                        "root/.cache/prisma-python/binaries/5.17.0/393aa359c9ad4a4bb28630fb5613f9c281cde053/node_modules/prisma/"
                                + "query-engine-debian-openssl-3.0.x",
                        Engine.program("debian-openssl-3.0.x", Release.FIVE.hash()))
                .mode(
                        "root/.cache/prisma-python/binaries/5.17.0/393aa359c9ad4a4bb28630fb5613f9c281cde053/node_modules/prisma/"
                                + "query-engine-debian-openssl-3.0.x",
                        0700);
        Contents project = new Contents().file("schema.prisma", """
                generator client {
                  provider = "prisma-client-py"
                }

                datasource db {
                  provider = "postgresql"
                  url      = env("DATABASE_URL")
                }
                """);
        String run = "{\"User\":\"node\",\"WorkingDir\":\"/app\",\"Cmd\":[\"python\",\"-m\",\"app\"]}";

        JsonNode report = Judge.of(
                        Layout.of("python", project, Ship.image(run, files)).with("--hardened"), folder, "check")
                .report();

        assertThat(findings(report)).containsExactly("error IMG007");
    }

    @Test
    void aClientOfPythonWithoutAnEngineHasToFetchIt() throws IOException {
        Contents project = new Contents().file("schema.prisma", """
                                generator client {
                                  provider = "prisma-client-py"
                                }

                                datasource db {
                                  provider = "postgresql"
                                  url = env("DATABASE_URL")
                                }
                                """);
        String run = "{\"User\":\"node\",\"WorkingDir\":\"/app\",\"Cmd\":[\"python\",\"-m\",\"app\"]}";
        Contents files =
                Roots.debian12().file("usr/local/lib/python3.12/site-packages/prisma/client.py", "class Prisma: ...\n");
        Contents baked = files.copy()
                .elf(
                        "opt/prisma/node_modules/prisma/query-engine-debian-openssl-3.0.x",
                        Engine.program("debian-openssl-3.0.x", Release.FIVE.hash()));

        List<String> without = findings(Judge.of(
                        Layout.of("a", project, Ship.image(run, files)).with("--hardened"), folder, "check")
                .report());
        List<String> with = findings(Judge.of(
                        Layout.of("b", project, Ship.image(run, baked)).with("--hardened"),
                        folder.resolve("b"),
                        "check")
                .report());

        assertThat(without).containsExactly("error IMG007");
        assertThat(with).isEmpty();
    }
}
