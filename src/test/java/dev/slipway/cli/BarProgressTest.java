package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.release.EngineHash;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BarProgressTest {
    private static final EngineFile ENGINE = new EngineFile(
            new EngineHash("0123456789abcdef0123456789abcdef01234567"),
            new BinaryTarget("linux-musl"),
            EngineKind.QUERY_LIBRARY);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theBarIsFullAndItsLineEndedWhenTheLastDownloadIsDone() {
        BarProgress progress =
                new BarProgress(new PrintStream(err, true, StandardCharsets.UTF_8), new Shown(List.of()));
        progress.started(ENGINE, "https://mirror.example", OptionalLong.of(3_000_000));
        progress.received(ENGINE, 3_000_000);
        progress.finished(ENGINE);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("fetching 100%")
                .contains("3/3 MB")
                .endsWith("\n");
    }
}
