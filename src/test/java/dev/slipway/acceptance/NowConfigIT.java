package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code now-config init}, {@code check} and {@code migrate} through the packaged program. */
final class NowConfigIT {
    private static final String PAGE = """
            {
              "version": 2,
              "builds": [
                {
                  "src": "index.js",
                  "use": "@now/node@canary",
                  "config": {
                    "maxLambdaSize": "25mb"
                  }
                }
              ],
              "routes": [
                {
                  "src": "/(.*)",
                  "dest": "index.js"
                }
              ]
            }
            """;
    private final Bench bench;

    NowConfigIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void initWritesTheFileOfTheDeploymentPageAndCheckAcceptsIt() throws Exception {
        bench.write("index.js", "");

        Ran init = bench.done("now-config", "init");
        bench.done("now-config", "init");
        Ran check = bench.done("now-config", "check");

        assertThat(Files.readString(bench.folder().resolve("now.json"))).isEqualTo(PAGE);
        assertThat(init.output()).contains("wrote now.json", "index.js");
        assertThat(check.output()).contains("valid: 0 errors");
    }

    @Test
    void initLeavesAnotherFileAloneUnlessItIsTold() throws Exception {
        bench.write("index.js", "").write("now.json", "{\"version\": 2}\n");

        bench.refused(3, "now-config", "init");
        bench.done("now-config", "init", "--merge");

        assertThat(Files.readString(bench.folder().resolve("now.json"))).startsWith("{\"version\": 2, \"builds\"");
        bench.done("now-config", "init", "--force");
        assertThat(Files.readString(bench.folder().resolve("now.json"))).isEqualTo(PAGE);
    }

    @Test
    void aProjectWithoutEntryPointIsToldHowToNameOne() throws Exception {
        Ran ran = bench.refused(3, "now-config", "init");

        assertThat(ran.errors()).contains("--entry");
    }

    @Test
    void checkSaysNoWithPlaceAndRule() throws Exception {
        bench.write("now.json", "{\n  \"builds\": [\n    {\"src\": \"index.js\"}\n  ]\n}\n");

        Ran ran = bench.slipway("now-config", "check");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("NOW005", "now.json:3", "/builds/0");
    }

    @Test
    void migrateWritesTodaysFile() throws Exception {
        bench.write("api/a.js", "");
        bench.done("now-config", "init");

        bench.done("now-config", "migrate");

        Ran check = bench.slipway("now-config", "check", "vercel.json");
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(Files.readString(bench.folder().resolve("vercel.json")))
                .contains("\"includeFiles\": \"node_modules/.prisma/client/**\"");
    }
}
