package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code slipway rules} and {@code slipway explain}. */
class ExplainTest {
    private Ran ran = Ran.NOT_YET;

    @TempDir
    private Path folder;

    @Test
    void aPageFitsATerminalAndShowsItsExample() {
        assertThat(run("explain", "con002")).isZero();

        assertThat(ran.out())
                .startsWith("CON002  Concurrency is unbounded\n")
                .contains(
                        "\n    $ slipway connections plan --max-connections 100\n",
                        "\n  serverless.yml\n    service: shop\n")
                .contains("\nWhy it breaks\n")
                .doesNotContain("```", "##");
        assertThat(ran.out().lines().filter(line -> !line.startsWith("    ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void whatIsWrongWithAPasswordIsSeen() {
        run("explain", "URL001");

        assertThat(ran.out()).contains("shop:b7Q/x9@", "shop:b7Q%2Fx9@");
    }

    @Test
    void aRuleThatNothingJudgesHasNoPage() throws IOException {
        Files.writeString(folder.resolve("rules.tsv"), """
                # date: of each row
                id\tfamily\tseverity\tmajors\tjudged\ttitle\tsource\tdate
                DB009\tlive\terror\tall\tno\tA later rule\ta plan\t2026-11-29
                """);

        ran = new CommandsInProcess(folder, Map.of("SLIPWAY_DATA", folder.toString())).run("explain", "DB009");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("No command judges it yet");
    }

    @ParameterizedTest
    @CsvSource({
        "explain URL03, URL003",
        "explain nothing, slipway rules",
        "rules --family netlfy, Did you mean netlify?",
    })
    void aNameThatDoesNotExistIsMetWithTheNearest(String line, String hint) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(ran.err()).contains(hint);
    }

    @Test
    void aFamilyIsListedAlone() {
        assertThat(run("rules", "--family", "connection")).isZero();
        assertThat(ran.out()).contains("CON001  error ", "CON003").doesNotContain("URL0", "NOW0");
    }

    @Test
    void ownPagesStandInPlaceOfTheBundled() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/CON001.md"), "## What\n\nAsk the database team first.\n");

        ran = new CommandsInProcess(folder, Map.of("SLIPWAY_DATA", folder.toString())).run("explain", "CON001");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("  Ask the database team first.\n").doesNotContain("$ slipway");
    }

    private int run(String... line) {
        ran = new CommandsInProcess(folder, Map.of()).run(line);
        return ran.code();
    }
}
