package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import dev.slipway.testing.Signals;
import dev.slipway.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several processes at once, and processes that are stopped. */
final class TogetherIT {
    @AutoClose
    private final Bench bench;

    TogetherIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @Test
    void twoAtOnceBothSucceedWithOneDownload() throws Exception {
        bench.mirror().always(bench.library().path(), Behaviour.slow(4, Duration.ofMillis(200)));

        Process first = start();
        Process second = start();

        assertThat(ended(first)).isZero();
        assertThat(ended(second)).isZero();
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
        Process process = start(Signals.heard(signal));
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
        // Before the download another temporary file comes and goes: it is not what is waited for.
        CountDownLatch underWay = new CountDownLatch(1);
        bench.mirror().next(bench.library().path(), exchange -> {
            underWay.countDown();
            Behaviour.stallAfter(20).answer(exchange);
        });
        Process process = start();
        assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
        awaitTemporary();
        ended(process.destroyForcibly());
        assertThat(Snapshot.temporaries(bench.folder())).isNotEmpty();

        bench.fetched();

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    private void awaitTemporary() throws Exception {
        Until.holds(
                "a temporary file",
                () -> Files.exists(bench.engine().getParent())
                        && !Snapshot.temporaries(bench.folder()).isEmpty());
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Process start() throws IOException {
        return start(List.of());
    }

    private Process start(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(Bench.command(Bench.fetch(bench.mirror())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bench.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(Ran::steersADownload);
        builder.environment().putAll(bench.environment());
        return builder.start();
    }
}
