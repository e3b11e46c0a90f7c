package dev.slipway.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.LoopbackMirror;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWhatIsNeededTest {
    @TempDir
    private Path folder;

    @Test
    void plainHttpLoadsNoTls() throws IOException, InterruptedException {
        try (LoopbackMirror mirror = MirrorFixture.mirror()) {
            List<String> loaded = loadedBy(mirror.address());

            assertThat(loaded)
                    .anyMatch(line -> line.contains("ResumingContent"))
                    .noneMatch(line -> line.contains(" javax.net.ssl.") || line.contains(" sun.security.ssl."));
        }
    }

    private List<String> loadedBy(String address) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fetch.class.getName(),
                        address,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    /** Downloads one engine. */
    static final class Fetch {
        private Fetch() {}

        public static void main(String[] arguments) throws ProblemException, IOException {
            new MirrorFixture(arguments[0], Path.of(arguments[1])).download();
        }
    }
}
