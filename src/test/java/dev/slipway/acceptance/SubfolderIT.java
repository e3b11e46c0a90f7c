package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are started in a sub-folder find the project that it belongs to. */
final class SubfolderIT {
    @AutoClose
    private final Bench bench;

    SubfolderIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @Test
    void theProjectIsFoundFromWithin() throws Exception {
        bench.write("package.json", "{\"name\": \"shop\", \"dependencies\": {\"@prisma/client\": \"5.22.0\"}}\n");
        bench.write(
                "serverless.yml",
                "service: s\nprovider: aws\nfunctions: {api: {handler: x, reservedConcurrency: 3}}\n");
        bench.write("now.json", "{\"version\": 2}\n");
        bench.write("netlify.toml", "[build]\ncommand = \"npm run build\"\n");
        bench.write("src/deep/x.ts", "export {};\n");
        Path deep = bench.folder().resolve("src/deep");

        Ran plan = in(deep, "connections", "plan", "--max-connections", "100");
        Ran now = in(deep, "now-config", "check");
        Ran netlify = in(deep, "netlify-config", "check");

        assertThat(plan.output()).contains("30 connections at the peak").contains("serverless.yml:3");
        assertThat(now.output()).contains("now.json");
        assertThat(netlify.output()).contains("netlify.toml");
    }

    private Ran in(Path folder, String... line) throws Exception {
        return Ran.in(folder, bench.environment(), Bench.command(line));
    }
}
