package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code slipway rules} and {@code slipway explain}. */
class ExplainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aPageFitsATerminalAndShowsItsExample() {
        assertThat(run("explain", "con002")).isZero();

        assertThat(text(out))
                .startsWith("CON002  Concurrency is unbounded\n")
                .contains(
                        "\n    $ slipway connections plan --max-connections 100\n",
                        "\n  serverless.yml\n    service: shop\n")
                .contains("\nWhy it breaks\n")
                .doesNotContain("```", "##");
        assertThat(text(out).lines().filter(line -> !line.startsWith("    ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void whatIsWrongWithAPasswordIsSeen() {
        run("explain", "URL001");

        assertThat(text(out)).contains("shop:b7Q/x9@", "shop:b7Q%2Fx9@");
    }

    @Test
    void aRuleThatNothingJudgesHasNoPage() throws IOException {
        Files.writeString(folder.resolve("rules.tsv"), """
                # date: of each row
                id\tfamily\tseverity\tmajors\tjudged\ttitle\tsource\tdate
                DB009\tlive\terror\tall\tno\tA later rule\ta plan\t2026-11-29
                """);

        int code = new Cli(
                        Commands.ROOT,
                        stream(out),
                        stream(err),
                        Map.of("SLIPWAY_DATA", folder.toString()),
                        folder,
                        false)
                .run("explain", "DB009");

        assertThat(code).isZero();
        assertThat(text(out)).contains("No command judges it yet");
    }

    @ParameterizedTest
    @CsvSource({
        "explain URL03, URL003",
        "explain nothing, slipway rules",
        "rules --family netlfy, Did you mean netlify?",
    })
    void aNameThatDoesNotExistIsMetWithTheNearest(String line, String hint) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(text(err)).contains(hint);
    }

    @Test
    void aFamilyIsListedAlone() {
        assertThat(run("rules", "--family", "connection")).isZero();
        assertThat(text(out)).contains("CON001  error ", "CON003").doesNotContain("URL0", "NOW0");
    }

    @Test
    void ownPagesStandInPlaceOfTheBundled() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/CON001.md"), "## What\n\nAsk the database team first.\n");

        int code = new Cli(
                        Commands.ROOT,
                        stream(out),
                        stream(err),
                        Map.of("SLIPWAY_DATA", folder.toString()),
                        folder,
                        false)
                .run("explain", "CON001");

        assertThat(code).isZero();
        assertThat(text(out)).contains("  Ask the database team first.\n").doesNotContain("$ slipway");
    }

    private int run(String... line) {
        return new Cli(Commands.ROOT, stream(out), stream(err), Map.of(), folder, false).run(line);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
