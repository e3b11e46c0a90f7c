package dev.slipway.domain.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether {@code app} is started where {@code migrate} fails; a real shell says the same of every row. */
class ShellTextTest {
    private static final Path SHELL = Path.of("/bin/sh");
    /** The programs of the rows; whoever waits for ever ends at the first sleep. */
    private static final String PROGRAMS =
            "migrate() { return 1; }; app() { echo started; }; sleep() { kill -9 $$; }; tee() { cat; }\n";

    private static final List<String> GO_ON = List.of(
            "migrate; app",
            "migrate\napp",
            "migrate || true; app",
            "migrate || : ; app",
            "migrate || false; app",
            "migrate || (exit 1); app",
            "migrate || (echo bad && exit 1); app",
            "migrate || { echo bad; false; }\napp",
            "(migrate || exit 1)\napp",
            "migrate || echo failed && app",
            "set -e; migrate || true; app",
            "set -e; migrate && echo done; app",
            "set -e; { migrate && echo done; }; app",
            "set -e; ! migrate; app",
            "set -e; if migrate; then echo done; fi; app",
            "set -e; set +e; migrate; set -e; app",
            "set -e; (set +e; migrate; true); app",
            "set -e; migrate | tee log; app",
            "set -e; migrate & app",
            "set -e; f() { migrate; echo on; }; f || true; app",
            "migrate & app",
            "migrate | tee log && app",
            "while migrate; do echo once more; done; app",
            "for i in 1 2 3; do migrate && break; echo again; done; app",
            "for i in 1 2 3; do migrate || continue; break; done; app",
            "until migrate; do break; done; app",
            "if migrate; then echo done; else echo failed; fi; app",
            "if migrate; then app; else app; fi",
            "migrate; if [ $? -eq 0 ]; then echo done; fi; app",
            "migrate; code=$?; if [ $code -ne 0 ]; then echo $code; fi; app",
            "migrate; [ $? -eq 1 ] && app",
            "case x in y) migrate;; x) migrate;; esac; app",
            "run() { migrate; }; run; app",
            "run() { migrate || return 1; }; run; app",
            "run() { migrate || return 0; }; run && app",
            "start() { run; app; }; run() { migrate; }; start",
            "migrate || { true && false; } || app",
            "true && migrate; app",
            "false || migrate; app");

    private static final List<String> END = List.of(
            "migrate && app",
            "migrate &&\napp",
            "migrate || exit 1; app",
            "migrate || exit; app",
            "migrate || exit 1\napp",
            "migrate || { echo bad; exit 1; }; app",
            "migrate || (exit 1) && app",
            "(migrate || exit 1) && app",
            "migrate || (echo bad && exit 1) && app",
            "migrate || (sleep 1 && migrate) && app",
            "migrate || migrate || exit 1; app",
            "set -e; migrate; app",
            "set -e\nmigrate\napp",
            "set -eu; migrate; app",
            "set -o errexit; migrate; app",
            "set -e; migrate || false; app",
            "set -e; migrate || (exit 1); app",
            "set -e; (migrate); app",
            "set -e; (migrate; echo on); app",
            "set -e; echo x && migrate; app",
            "set -e; run() { migrate; echo on; }; run; app",
            "run() { migrate; }; set -e; run; app",
            "run() { migrate; }; run && app",
            "run() { migrate || return 1; echo on; }; run && app",
            "die() { echo $1; exit 1; }; migrate || die bad; app",
            "die()\n{\n  exit 3\n}\nmigrate || die\napp",
            "if ! migrate; then exit 1; fi; app",
            "if ! migrate; then echo bad; exit 1; fi\napp",
            "if migrate; then app; fi",
            "if migrate; then app; else echo failed; fi",
            "if migrate; then echo done; else exit 1; fi; app",
            "if false; then echo no; elif migrate; then app; else exit 2; fi",
            "migrate; if exit 1; then echo on; fi; app",
            "migrate; ! exit 1\napp",
            "if migrate; then echo done; else exit $?; fi && app",
            "if until migrate; do sleep 2; done; then echo done; fi; app",
            "until migrate; do sleep 2; done; app",
            "while ! migrate; do sleep 2; done; app",
            "while true; do migrate && break; sleep 2; done; app",
            "while :; do if migrate; then break; fi; sleep 2; done; app",
            "migrate; if [ $? -ne 0 ]; then exit 1; fi; app",
            "migrate; code=$?; if [ \"$code\" != 0 ]; then exit $code; fi; app",
            "migrate\n[ $? -eq 0 ] || exit 1\napp",
            "migrate\n[ $? -eq 0 ] && app",
            "migrate; test ${?} -eq 0 || exit 1; app",
            "exec migrate; app",
            "start() { run; app; }; run() { migrate || exit 1; }; start");

    static Stream<String> goingOn() {
        return GO_ON.stream();
    }

    static Stream<String> ending() {
        return END.stream();
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void theStartGoesOn(String text) {
        assertThat(isIgnored(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ending")
    void theFailureEndsTheStart(String text) {
        assertThat(isIgnored(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource({"goingOn", "ending"})
    void aShellSaysTheSame(String text) throws IOException, InterruptedException {
        assumeThat(SHELL).isExecutable();
        Path log = Files.createTempFile("shell", ".log");
        String runnable = text.replace("exec migrate", "exec false").replace("> log", "");

        Process shell = new ProcessBuilder(SHELL.toString(), "-c", PROGRAMS + runnable)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        assertThat(said.lines().anyMatch("started"::equals)).isEqualTo(GO_ON.contains(text));
    }

    private static boolean isIgnored(String text) {
        List<ShellCommand> all = ShellText.commands(text, false).stream()
                .filter(command -> command.words().contains("migrate"))
                .toList();
        return all.stream().anyMatch(ShellCommand::ignored);
    }
}
