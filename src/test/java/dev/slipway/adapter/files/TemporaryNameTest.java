package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemporaryNameTest {
    private final TemporaryName names = new TemporaryName();

    @TempDir
    Path folder;

    @Test
    void namesAreHiddenAndSayWhoseTheyAre() {
        long pid = ProcessHandle.current().pid();

        assertThat(names.forNew(folder.resolve("engine")).getFileName().toString())
                .matches("\\.engine\\.slipway-" + pid + "-[0-9a-f]{16}\\.tmp");
        assertThat(names.forOld(folder.resolve("engine")).getFileName().toString())
                .matches("\\.engine\\.slipway-" + pid + "-[0-9a-f]{16}-old");
    }

    @Test
    void aFileOfThisProcessIsNoLeftover() throws IOException {
        assertThat(names.isLeftover(Files.createFile(names.forNew(folder.resolve("engine")))))
                .isFalse();
    }

    @Test
    void aFileOfADeadProcessOfAnotherPidNamespaceIsLeftAloneForADay() throws IOException {
        Path file = Files.createFile(folder.resolve(".engine.slipway-2147483647-0123456789abcdef.tmp"));

        assertThat(names.isLeftover(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine",
                ".engine.tmp",
                ".engine.slipway-12-0123.tmp",
                ".engine.slipway-x-0123456789abcdef.tmp",
                "engine.slipway-2147483647-0123456789abcdef.tmp"
            })
    void otherPeoplesFilesAreNoLeftovers(String name) throws IOException {
        assertThat(names.isLeftover(Files.createFile(folder.resolve(name)))).isFalse();
    }
}
