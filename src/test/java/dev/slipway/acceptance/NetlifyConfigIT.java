package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netlify-config init} and {@code check} through the packaged program. */
final class NetlifyConfigIT {
    private static final String WRITTEN = """
            [functions]
              node_bundler = "esbuild"
              external_node_modules = ["@prisma/client"]
              included_files = ["node_modules/.prisma/client/**"]
            """;
    private final Bench bench;

    NetlifyConfigIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void initWritesTheFileAndCheckAcceptsIt() throws Exception {
        project("6.19.3", "");

        Ran init = bench.done("netlify-config", "init");
        bench.done("netlify-config", "init");
        Ran check = bench.done("netlify-config", "check");

        assertThat(toml()).isEqualTo(WRITTEN);
        assertThat(init.output()).contains("wrote netlify.toml", "slipway netlify-config check");
        assertThat(check.output()).contains("valid: 0 errors, 0 warnings");
    }

    @Test
    void aFileThatIsThereIsLeftOrMerged() throws Exception {
        project("6.19.3", "");
        String before = "# ours\r\n[build]\r\n  command = \"npm run build\"\r\n";
        bench.write("netlify.toml", before);

        Ran refused = bench.refused(3, "netlify-config", "init");
        Ran diff = bench.done("netlify-config", "init", "--merge", "--dry-run");
        assertThat(toml()).isEqualTo(before);
        bench.done("netlify-config", "init", "--merge");
        String once = toml();
        bench.done("netlify-config", "init", "--merge");

        assertThat(refused.errors()).contains("--merge");
        assertThat(diff.output()).contains("+++", "+[functions]");
        assertThat(once).isEqualTo(before + "\r\n" + WRITTEN.replace("\n", "\r\n"));
        assertThat(toml()).isEqualTo(once);
    }

    @Test
    void anotherBundlerIsToldAndExitsWithOne() throws Exception {
        project("6.19.3", "");
        bench.write("netlify.toml", "[functions]\nnode_bundler = \"nft\"\n");

        Ran ran = bench.slipway("netlify-config", "init", "--merge");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("left as it is: functions.node_bundler (line 2)");
        assertThat(toml()).contains("included_files");
    }

    @Test
    void theClientIsTakenFromWhereItIsGenerated() throws Exception {
        project("6.19.3", "output = \"../src/generated\"");
        bench.write("netlify.toml", "[functions]\nincluded_files = [\"node_modules/.prisma/client/*\"]\n");

        Ran check = bench.done("netlify-config", "check");
        bench.done("netlify-config", "init", "--force");

        assertThat(check.output()).contains("NTL010", "NTL012", "src/generated", "netlify.toml:2");
        assertThat(toml()).contains("included_files = [\"src/generated/**\"]");
    }

    @Test
    void aPrismaWithoutEngineNeedsNothing() throws Exception {
        project("7.0.0", "");
        bench.write("prisma/schema.prisma", "generator client {\n  provider = \"prisma-client-js\"\n}\n");
        bench.write("node_modules/@prisma/client/package.json", "{\"version\": \"7.0.0\"}")
                .write("node_modules/@prisma/engines/package.json", "{\"version\": \"7.0.0\"}");
        bench.write("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "node_modules/prisma": {"version": "7.0.0"},
                          "node_modules/@prisma/client": {"version": "7.0.0"}}}
                        """);

        Ran ran = bench.done("netlify-config", "init");

        assertThat(ran.output()).contains("nothing to write");
        assertThat(bench.folder().resolve("netlify.toml")).doesNotExist();
    }

    @Test
    void whatIsWrongIsToldWithPlaceAndRule() throws Exception {
        bench.write("netlify.toml", "[functions]\n  inclded_files = [\"x\"]\n");
        Ran wrong = bench.slipway("netlify-config", "check");
        bench.write("netlify.toml", "[functions]\n  node_bundler = esbuild\n");
        Ran broken = bench.refused(3, "netlify-config", "check");
        bench.refused(3, "netlify-config", "init", "--merge");

        assertThat(wrong.exitCode()).as(wrong.toString()).isEqualTo(1);
        assertThat(wrong.output()).contains("NTL002", "netlify.toml:2", "included_files");
        assertThat(broken.errors()).contains("netlify.toml:2:18");
    }

    private void project(String version, String output) throws IOException {
        bench.write(
                        "package.json",
                        "{\"scripts\": {\"build\": \"prisma generate\"}, \"dependencies\": {\"@prisma/client\": \""
                                + version + "\"}, \"devDependencies\": {\"prisma\": \"" + version + "\"}}\n")
                .write("prisma/schema.prisma", """
                        generator client {
                          provider = "prisma-client-js"
                          %s
                        }
                        datasource db {
                          provider = "postgresql"
                          url      = env("DATABASE_URL")
                        }
                        """.replace("%s", output));
    }

    private String toml() throws IOException {
        return Files.readString(bench.folder().resolve("netlify.toml"));
    }

    @Test
    void nothingIsWrittenWhereThereIsNoClient() throws Exception {
        bench.write("package.json", "{}");
        Files.delete(bench.folder().resolve("prisma/schema.prisma"));

        Ran ran = bench.refused(3, "netlify-config", "init");

        assertThat(ran.errors()).contains("No client of Prisma", "--project DIR");
        assertThat(bench.folder().resolve("netlify.toml")).doesNotExist();
    }
}
