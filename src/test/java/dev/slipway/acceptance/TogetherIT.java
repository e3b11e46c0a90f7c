package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several processes at once, and processes that are stopped. */
final class TogetherIT {
    private final Bench bench;

    TogetherIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void twoAtOnceBothSucceedWithOneDownload() throws Exception {
        bench.mirror().always(bench.library().path(), Behaviour.slow(4, Duration.ofMillis(200)));

        Process first = start();
        Process second = start();

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes()).isExecutable();
        assertThat(bench.mirror().requests(bench.library().path())).hasSize(1);
        bench.assertNothingTemporary();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(OS.WINDOWS)
    void aSignalInMidDownloadLeavesEverythingAsItWas(String signal, int exitCode) throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        Published large =
                Published.library(Bench.TARGET, NativeFile.large(2000)).on(bench.mirror());
        bench.withOldEngine().mirror().always(large.path(), exchange -> {
            underWay.countDown();
            Behaviour.stallAfter(1_000_000).answer(exchange);
        });
        SortedMap<String, String> before = Snapshot.of(bench.folder());
        Process process = start();
        assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
        awaitTemporary();

        Ran.in(bench.folder(), bench.environment(), List.of("kill", "-s", signal, String.valueOf(process.pid())));

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        assertThat(Snapshot.of(bench.folder())).isEqualTo(before);
        bench.assertNothingTemporary();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAKilledProcessLeftIsSweptByTheNext() throws Exception {
        bench.mirror().next(bench.library().path(), Behaviour.stallAfter(20));
        Process process = start();
        awaitTemporary();
        process.destroyForcibly().waitFor();
        assertThat(Snapshot.temporaries(bench.folder())).isNotEmpty();

        bench.fetched();

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    private void awaitTemporary() throws IOException, InterruptedException {
        while (Files.notExists(bench.engine().getParent())
                || Snapshot.temporaries(bench.folder()).isEmpty()) {
            Thread.sleep(5);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Bench.command(Bench.fetch(bench.mirror())))
                .directory(bench.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(Ran::steersADownload);
        builder.environment().putAll(bench.environment());
        return builder.start();
    }
}
