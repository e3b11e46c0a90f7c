package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    @TempDir
    private Path folder;

    private Ran ran = Ran.NOT_YET;

    @Test
    void theVersionIsOneLineOnStandardOutput() {
        int code = run("--version");

        assertThat(code).isZero();
        assertThat(ran.out()).matches("slipway \\d+\\.\\d+\\.\\d+( \\(unreleased(, [0-9a-f]{7,40})?\\))?\\R");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpGoesToStandardOutputAndANounAloneToStandardError() {
        assertThat(run("engine", "--help")).isZero();
        assertThat(ran.out())
                .contains("platform")
                .contains("fetch")
                .contains("cache")
                .contains("mirror");

        assertThat(run("engine")).isEqualTo(2);
        assertThat(ran.err()).contains("Usage: slipway engine");
    }

    @Test
    void helpBreaksItsLinesBetweenWords() {
        run("engine", "platform", "--help");

        assertThat(ran.out()).contains("image:node:22-slim.").contains(" folder.");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "20, 55", "400, 100", "wide, 100", "'', 100"})
    void helpIsAsWideAsTheTerminalSaysBetweenTwoBounds(String columns, int most) {
        ran = new CommandsInProcess(folder, Map.of("COLUMNS", columns)).run("connections", "reap", "--help");

        assertThat(ran.out().lines().mapToInt(String::length).max().orElse(0)).isBetween(most - 5, most);
    }

    @Test
    void anErrorIsCalledThatOnce() {
        run("engine", "platform", "--root", "x", "--runtime", "y");

        assertThat(ran.err()).startsWith("error: --root");
    }

    @Test
    void aHashThatIsInNoTableStillHasAQueryEngine() {
        int code = run("engine", "fetch", "--hash", "0".repeat(40), "--platform", "windows", "--to", "x", "--offline");

        assertThat(code).isEqualTo(5);
        assertThat(ran.err()).contains("libquery for windows").contains("is not in the cache");
    }

    @Test
    void whatIsInspectedDoesNotSteerTheTerminal() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/os-release"), "ID=evil\u001b[31m\u0007\u009b2J\n");

        int code = run("engine", "platform", "--root", ".", "--prisma", "4.9.0", "--explain");

        assertThat(code).isEqualTo(4);
        assertThat(ran.out()).contains("evil\\u001b[31m").doesNotContain("\u001b", "\u0007", "\u009b");
        assertThat(ran.err()).doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            engine plaform            | platform
            engine fetch --platfrom x | --platform
            engine mirror exprt       | export
            """)
    void aTypingErrorNamesTheNearestWord(String line, String meant) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(ran.err()).contains("error: ").contains(meant).contains("--help");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            engine fetch --format yaml          | yaml
            engine fetch --engine everything    | everything
            engine fetch --prisma ^6.0.0        | ^6.0.0
            engine fetch --hash abc             | abc
            engine fetch --hash C2990DCA591CBA766E3B7EF5D9E8A84796E47AB7 | C2990DCA591CBA766E3B7EF5D9E8A84796E47AB7
            engine platform --root a --runtime b | --root
            engine cache prune                  | --older-than
            engine cache prune --older-than x   | x
            engine mirror export --prisma 6.19.3 | --platform
            """)
    void aWrongValueIsNamedAndNothingIsDone(String line, String named) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: ").contains(named);
        assertThat(ran.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnexpectedFailureIsABugWithItsTrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ErrorHandler errors =
                new ErrorHandler(new PrintStream(err, true, StandardCharsets.UTF_8), new Shown(List.of()));

        ExitCode code = errors.bug(new IllegalStateException("of the test"));

        assertThat(code.code()).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("bug")
                .contains("of the test")
                .contains("at dev.slipway");
    }

    private int run(String... args) {
        ran = new CommandsInProcess(folder).run(args);
        return ran.code();
    }
}
