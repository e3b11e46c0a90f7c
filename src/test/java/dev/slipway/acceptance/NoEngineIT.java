package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that need no query engine. */
final class NoEngineIT {
    private static final String HASH_OF_7 = "0c19ccc313cf9911a90d99d2ac2eb0280c76c513";

    @AutoClose
    private final Bench bench;

    NoEngineIT(@TempDir Path scratch) {
        bench = Bench.in(scratch).with("PRISMA_CLI_BINARY_TARGETS", Bench.TARGET);
    }

    @Test
    void prisma7NeedsNone() throws Exception {
        toPrisma7();

        assertNoneNeeded("Prisma 7");
    }

    @Test
    void theEngineTypeClientNeedsNone() throws Exception {
        bench.schema("engineType = \"client\"");

        assertNoneNeeded("client");
    }

    @Test
    void theVariableForNoEngineIsHeard() throws Exception {
        bench.with("PRISMA_GENERATE_NO_ENGINE", "1");

        assertNoneNeeded("PRISMA_GENERATE_NO_ENGINE");
    }

    @Test
    void theSchemaEngineComesAllTheSame() throws Exception {
        toPrisma7();
        Published engine = Published.of(HASH_OF_7, Bench.TARGET, "schema-engine", NativeFile.x64("schema"))
                .on(bench.mirror());

        Ran ran = bench.fetched("--engine", "schema");

        assertThat(ran.output()).contains("installed node_modules/@prisma/engines/schema-engine-" + Bench.TARGET);
        assertThat(bench.folder().resolve("node_modules/@prisma/engines/schema-engine-" + Bench.TARGET))
                .hasBinaryContent(engine.bytes());
    }

    @Test
    void theJsonSaysWhyNoneIsNeeded() throws Exception {
        bench.schema("engineType = \"client\"");

        Ran ran = bench.fetched("--format", "json");

        assertThat(JsonSchema.named("engine-fetch.v1").faults(ran.output())).isEmpty();
        assertThat(ran.output()).contains("\"engines\" : [ ]").doesNotContain("\"notNeeded\" : null");
    }

    private void toPrisma7() {
        bench.write("node_modules/@prisma/client/package.json", "{\"version\": \"7.0.0\"}")
                .write("node_modules/@prisma/engines/package.json", "{\"version\": \"7.0.0\"}")
                .write("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "node_modules/@prisma/client": {"version": "7.0.0"},
                          "node_modules/@prisma/engines": {"version": "7.0.0"},
                          "node_modules/@prisma/engines-version": {"version": "6.20.0-16.next-%s"}}}
                        """.replace("%s", HASH_OF_7));
    }

    private void assertNoneNeeded(String why) throws Exception {
        Ran ran = bench.fetched();

        assertThat(ran.output()).contains("No query engine is needed: ").contains(why);
        assertThat(bench.mirror().requests()).isEmpty();
        assertThat(bench.engine()).doesNotExist();
    }
}
