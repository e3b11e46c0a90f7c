package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
final class StoppedProcessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalInTheMiddleOfWritingLeavesNothing(String signal) throws Exception {
        Files.writeString(folder.resolve("engine"), "old");
        SortedMap<String, String> before = Tree.of(folder);

        try (ChildProcess child =
                ChildProcess.start(Signals.heard(signal), StagingProgram.class, "hang", folder.toString())) {
            assertThat(child.line()).isEqualTo("writing");
            assertThat(Tree.of(folder)).hasSize(before.size() + 3);
            child.signal(signal);
            child.awaitEnd();
        }

        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void afterAKillTheNextRunRemovesWhatWasLeft() throws Exception {
        try (ChildProcess child = ChildProcess.start(StagingProgram.class, "hang", folder.toString())) {
            assertThat(child.line()).isEqualTo("writing");
            child.signal("KILL");
            child.awaitEnd();
        }
        assertThat(Tree.of(folder)).hasSize(4);

        new DiskEngineStore(new Staging()).checkWritable(folder.resolve("engine"));
        new DiskEngineStore(new Staging()).checkWritable(folder.resolve("new/engine"));

        assertThat(Tree.of(folder).keySet()).containsExactly("", "new");
    }

    @Test
    void theFilesOfARunningProcessAreLeftAlone() throws Exception {
        try (ChildProcess child = ChildProcess.start(StagingProgram.class, "hang", folder.toString())) {
            assertThat(child.line()).isEqualTo("writing");

            new DiskEngineStore(new Staging()).checkWritable(folder.resolve("engine"));

            assertThat(Tree.of(folder)).hasSize(4);
        }
    }
}
