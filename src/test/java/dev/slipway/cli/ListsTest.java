package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code engine targets} and {@code engine runtimes}. */
class ListsTest {
    private Ran ran = Ran.NOT_YET;

    @TempDir
    private Path folder;

    @Test
    void theTargetsAreThoseOfTheTable() {
        assertThat(run("engine targets")).isZero();
        assertThat(ran.out())
                .contains("darwin-arm64 ")
                .contains("rhel-openssl-3.0.x ")
                .contains("; now linux-musl");
    }

    @Test
    void aVersionKnowsItsOwnTargets() {
        assertThat(run("engine targets musl --prisma 4.8.0")).isZero();
        assertThat(ran.out().lines().skip(1).map(line -> line.split(" ", 2)[0]))
                .containsExactly("linux-musl", "linux-musl-openssl-3.0.x");
    }

    @Test
    void whatWasNotBuiltForAVersionIsNotToBeDownloaded() {
        assertThat(run("engine targets linux-arm-openssl-1.1.x --prisma 6.19.3"))
                .isZero();
        assertThat(ran.out()).contains("2.14.0 and later").contains("none");
    }

    @Test
    void aRuntimeIsListedWithWhatPrismaDecidesAndWhatLoads() {
        assertThat(run("engine runtimes node:22-alpine3.21 --prisma 5.22.0")).isZero();
        assertThat(ran.out())
                .contains("image:node:22-alpine3.21 ")
                .contains("x64 linux-musl (linux-musl-openssl-3.0.x loads)")
                .doesNotContain("s390x");
    }

    @Test
    void aRuntimeIsCalledByTheNameThatWasAskedFor() {
        assertThat(run("engine runtimes node:20-alpine3.16")).isZero();
        assertThat(ran.out()).contains("image:node:20-alpine3.16 ").contains("also image:node:20-alpine3.11");
    }

    @Test
    void whereNoEngineLoadsThatIsSaid() {
        assertThat(run("engine runtimes cloudflare")).isZero();
        assertThat(ran.out()).contains("no engine loads");
    }

    @ParameterizedTest
    @CsvSource({
        "engine targets xyzzy, \"xyzzy\"",
        "engine targets linux windows, \"linux\" and \"windows\"",
        "engine targets darwin-x64, Did you mean darwin?",
        "engine runtimes xyzzy, \"xyzzy\"",
        "engine runtimes lambda:node22, Did you mean lambda:nodejs22?",
        "engine targets --prisma latest, latest",
    })
    void whatIsNotThereIsAUsageErrorWithTheWholeList(String line, String told) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(told).contains("hint: ");
    }

    private int run(String line) {
        ran = new CommandsInProcess(folder).run(line.split(" ", -1));
        return ran.code();
    }
}
