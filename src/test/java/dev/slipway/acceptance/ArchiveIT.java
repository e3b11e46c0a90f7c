package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class-data archive that is not for this JVM costs speed, and not a word. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is for a POSIX shell")
class ArchiveIT {
    private static final Path BUILT =
            Path.of(Optional.ofNullable(System.getProperty("slipway.home")).orElseThrow());
    /** Where an archive names the version of the JVM that made it. */
    private static final int IDENTITY = 32;

    @TempDir
    private Path home;

    @BeforeEach
    void layOutADistribution() throws IOException {
        for (String file : List.of("bin/slipway", "lib/slipway.jar")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(BUILT.resolve(file), home.resolve(file));
        }
    }

    @Test
    void withoutOneNothingIsSaid() throws Exception {
        assertQuiet();
    }

    @Test
    void whatIsNoArchiveIsIgnored() throws Exception {
        Files.writeString(home.resolve("lib/slipway.jsa"), "no archive\n");

        assertQuiet();
    }

    @Test
    void oneThatIsCutShortIsIgnored() throws Exception {
        Files.write(home.resolve("lib/slipway.jsa"), Arrays.copyOf(built(), 100_000));

        assertQuiet();
    }

    @Test
    void thatOfAnotherJvmIsIgnored() throws Exception {
        byte[] archive = built();
        Arrays.fill(archive, 0, IDENTITY, (byte) 'x');
        Files.write(home.resolve("lib/slipway.jsa"), archive);

        assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --fix --dry-run --instance m5.large",
                "deploy-check lambda --package . --format html",
                "now-config init --dry-run",
                "explain CON001"
            })
    void noRunOpensTheJarForAClassOfOurs(String line) throws Exception {
        Path loaded = home.resolve("loaded.txt");
        List<String> command =
                new ArrayList<>(List.of("sh", BUILT.resolve("bin/slipway").toString()));
        command.addAll(List.of(line.split(" ", -1)));

        Ran.in(
                Path.of("examples/lambda-postgres").toAbsolutePath(),
                Map.of("HOME", home.toString(), "SLIPWAY_OPTS", "-Xlog:class+load:file=" + loaded),
                command);

        assertThat(Files.readAllLines(loaded))
                .anyMatch(text -> text.contains("dev.slipway.cli.") && text.endsWith("source: shared objects file"))
                // Java opens it at each start, and reads nothing of it.
                .noneMatch(text -> text.contains("lib/slipway.jar") && text.contains("source: "));
    }

    @Test
    void aLineWithoutOptionsMeetsNoParser() throws Exception {
        Path loaded = home.resolve("loaded.txt");

        Ran ran = Ran.in(
                Path.of("examples/lambda-postgres").toAbsolutePath(),
                Map.of("HOME", home.toString(), "SLIPWAY_OPTS", "-Xlog:class+load:file=" + loaded),
                List.of("sh", BUILT.resolve("bin/slipway").toString(), "check"));

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(text -> text.contains("dev.slipway.cli.check.CheckCommand"))
                .noneMatch(text -> text.contains("picocli."));
    }

    private static byte[] built() throws IOException {
        return Files.readAllBytes(BUILT.resolve("lib/slipway.jsa"));
    }

    private void assertQuiet() throws IOException, InterruptedException {
        List<String> command = List.of("sh", home.resolve("bin/slipway").toString(), "--version");

        Ran ran = Ran.in(home, Map.of("HOME", home.toString()), command);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.output()).matches("slipway \\d+\\.\\d+\\.\\d+( \\(unreleased(, [0-9a-f]{7,40})?\\))?\\R");
    }
}
