package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code now-config} and {@code netlify-config} of the packaged program; what else they do is tested in process. */
final class ConfigFilesIT {
    @AutoClose
    private final Bench bench;

    ConfigFilesIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @Test
    void whatIsWrittenForVercelIsAcceptedBeforeAndAfterItIsMigrated() throws Exception {
        bench.write("api/a.js", "");

        bench.done("now-config", "init");
        Ran old = bench.done("now-config", "check");
        bench.done("now-config", "migrate");
        Ran today = bench.done("now-config", "check");

        assertThat(old.output()).contains("now.json", "valid: 0 errors");
        assertThat(today.output()).contains("by the rules of vercel.json of today");
        assertThat(bench.folder().resolve("now.json.old")).exists();
    }

    @Test
    void whatIsWrittenForNetlifyIsAccepted() throws Exception {
        bench.done("netlify-config", "init");
        Ran check = bench.done("netlify-config", "check");

        assertThat(Files.readString(bench.folder().resolve("netlify.toml"))).startsWith("[functions]");
        assertThat(check.output()).contains("valid: 0 errors");
    }
}
