package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
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

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theVersionIsOneLineOnStandardOutput() {
        int code = run("--version");

        assertThat(code).isZero();
        assertThat(text(out)).matches("slipway \\d+\\.\\d+\\.\\d+( \\(unreleased(, [0-9a-f]{7,40})?\\))?\\R");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void helpGoesToStandardOutputAndANounAloneToStandardError() {
        assertThat(run("engine", "--help")).isZero();
        assertThat(text(out))
                .contains("platform")
                .contains("fetch")
                .contains("cache")
                .contains("mirror");

        assertThat(run("engine")).isEqualTo(2);
        assertThat(text(err)).contains("Usage: slipway engine");
    }

    @Test
    void helpBreaksItsLinesBetweenWords() {
        run("engine", "platform", "--help");

        assertThat(text(out)).contains("image:node:22-slim.").contains(" folder.");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "20, 55", "400, 100", "wide, 100", "'', 100"})
    void helpIsAsWideAsTheTerminalSaysBetweenTwoBounds(String columns, int most) {
        new Cli(
                        Commands.ROOT,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of("COLUMNS", columns),
                        folder,
                        false)
                .run("connections", "reap", "--help");

        assertThat(text(out).lines().mapToInt(String::length).max().orElse(0)).isBetween(most - 5, most);
    }

    @Test
    void anErrorIsCalledThatOnce() {
        run("engine", "platform", "--root", "x", "--runtime", "y");

        assertThat(text(err)).startsWith("error: --root");
    }

    @Test
    void aHashThatIsInNoTableStillHasAQueryEngine() {
        int code = run("engine", "fetch", "--hash", "0".repeat(40), "--platform", "windows", "--to", "x", "--offline");

        assertThat(code).isEqualTo(5);
        assertThat(text(err)).contains("libquery for windows").contains("is not in the cache");
    }

    @Test
    void whatIsInspectedDoesNotSteerTheTerminal() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/os-release"), "ID=evil\u001b[31m\u0007\u009b2J\n");

        int code = run("engine", "platform", "--root", ".", "--prisma", "4.9.0", "--explain");

        assertThat(code).isEqualTo(4);
        assertThat(text(out)).contains("evil\\u001b[31m").doesNotContain("\u001b", "\u0007", "\u009b");
        assertThat(text(err)).doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engine plaform            | platform",
                "engine fetch --platfrom x | --platform",
                "engine mirror exprt       | export"
            })
    void aTypingErrorNamesTheNearestWord(String line, String meant) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("error: ").contains(meant).contains("--help");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engine fetch --format yaml          | yaml",
                "engine fetch --engine everything    | everything",
                "engine fetch --prisma ^6.0.0        | ^6.0.0",
                "engine fetch --hash abc             | abc",
                "engine fetch --hash C2990DCA591CBA766E3B7EF5D9E8A84796E47AB7 | C2990DCA591CBA766E3B7EF5D9E8A84796E47AB7",
                "engine platform --root a --runtime b | --root",
                "engine cache prune                  | --older-than",
                "engine cache prune --older-than x   | x",
                "engine mirror export --prisma 6.19.3 | --platform"
            })
    void aWrongValueIsNamedAndNothingIsDone(String line, String named) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).startsWith("error: ").contains(named);
        assertThat(text(out)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnexpectedFailureIsABugWithItsTrace() {
        ErrorHandler errors =
                new ErrorHandler(new PrintStream(err, true, StandardCharsets.UTF_8), new Shown(List.of()));

        ExitCode code = errors.bug(new IllegalStateException("of the test"));

        assertThat(code.code()).isEqualTo(70);
        assertThat(text(err)).contains("bug").contains("of the test").contains("at dev.slipway");
    }

    private int run(String... args) {
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("HOME", folder.toString());
        return new Cli(Commands.ROOT, outStream, errStream, environment, folder, false).run(args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
