package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.Signals;
import dev.slipway.testing.TestDatabase;
import dev.slipway.testing.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that go on until a signal ends them, as processes of their own on a real PostgreSQL. */
class LiveServiceIT {
    private static final RealPostgres SERVER = RealPostgres.shared();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void make() {
        database = SERVER.newDatabase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aSignalEndsAWatchInGoodOrder(String signal) throws Exception {
        Process watch = start(signal, List.of(), "watch", "--every", "200ms", "--metrics", "m.prom");
        Until.holds("two samples", () -> lines().size() >= 2);

        int code = signal(watch, signal);

        assertThat(code).isZero();
        assertThat(lines().get(lines().size() - 1)).contains("\"event\":\"end\"");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("m.prom", "out", "err");
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    }

    @Test
    void aWatchThatWasEverAboveSaysSoWhenItIsEnded() throws Exception {
        Process watch = start("TERM", List.of(), "watch", "--every", "200ms", "--alert", "0");
        Until.holds("a sample", () -> !lines().isEmpty());

        assertThat(signal(watch, "TERM")).isEqualTo(1);
    }

    @Test
    void aReaperThatIsEndedHasEndedWhatItShould() throws Exception {
        try (Connection idle = SERVER.connect(database, "web")) {
            Process reap = start("TERM", List.of(), "reap", "--every", "200ms", "--idle-over", "300ms", "--yes");
            Until.holds(
                    "an idle session to be ended", () -> lines().stream().anyMatch(line -> line.contains("Ended 1")));

            assertThat(signal(reap, "TERM")).isZero();
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void aReaderThatIsGoneEndsAWatchInSilence() throws Exception {
        String line = quoted(command("watch", "--every", "100ms")) + "; echo $? >code";
        Process shell = new ProcessBuilder("sh", "-c", "{ " + line + "; } | head -n 2")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();

        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("code")).strip()).isEqualTo("141");
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aTerminalIsDrawnOnAndLeftAsItWas() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script(1)");
        List<String> inside = new ArrayList<>(List.of("env", "-u", "CI", "TERM=xterm", "COLUMNS=60", "LINES=12"));
        inside.addAll(command("watch", "--every", "100ms", "--rounds", "3", "--alert", "0"));
        Process script = new ProcessBuilder("script", "-qec", quoted(inside), "/dev/null")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();

        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String out = Files.readString(folder.resolve("out"));
        assertThat(script.exitValue()).isEqualTo(1);
        assertThat(out)
                .startsWith("\033[?25l")
                .contains("\033[J", "ALERT: above 0")
                .endsWith("\033[?25h");
        assertThat(out.replaceAll("\033\\[[?0-9;]*[A-Za-z]", "").lines()).allMatch(line -> line.length() < 60);
    }

    private Process start(String signal, List<String> before, String verb, String... options) throws Exception {
        List<String> line = new ArrayList<>(Signals.heard(signal));
        line.addAll(before);
        line.addAll(command(verb, options));
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private List<String> command(String verb, String... options) {
        List<String> line =
                new ArrayList<>(List.of(Bench.LAUNCHER.toString(), "connections", verb, "--url", database.url()));
        line.addAll(List.of(options));
        return line;
    }

    private static String quoted(List<String> line) {
        return "'" + String.join("' '", line) + "'";
    }

    private static int signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("SIG" + signal + " does not end it");
        }
        return process.exitValue();
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(folder.resolve("out"));
    }
}
