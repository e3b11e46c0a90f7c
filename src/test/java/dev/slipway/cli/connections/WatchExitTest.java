package dev.slipway.cli.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.domain.watching.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not seen was not below. */
class WatchExitTest {
    @ParameterizedTest
    @CsvSource({
        // alerts, unjudged, gaps, lost, judged, code
        "0, 0, 0, false, true, OK",
        "1, 0, 0, false, true, CHECK_FAILED",
        "1, 0, 2, true, true, CHECK_FAILED",
        "0, 0, 1, false, true, ENVIRONMENT",
        "0, 0, 1, false, false, OK",
        "0, 0, 1, true, false, ENVIRONMENT",
        "0, 3, 0, false, true, INPUT",
        "0, 3, 0, false, false, OK",
    })
    void aThresholdThatWasNotComparedAllTheTimeIsNotKept(
            long alerts, long unjudged, long gaps, boolean lost, boolean judged, ExitCode code) {
        Seen seen = new Seen(
                9,
                alerts,
                alerts > 0 ? Optional.of(Instant.EPOCH) : Optional.empty(),
                unjudged,
                Optional.empty(),
                gaps,
                Duration.ZERO,
                lost);

        assertThat(WatchCommand.exitCode(seen, judged)).isEqualTo(code);
    }
}
