package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles.Rewrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class PipesTest {
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private Path pipe = Path.of("");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAPipe() throws Exception {
        pipe = folder.resolve(".env");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    private Pipes pipes(int seconds) {
        return new Pipes(Map.of("SLIPWAY_READ_SECONDS", Integer.toString(seconds)), notes::add);
    }

    @Test
    void aPipeIsReadOnceAndRemembered() throws Exception {
        Pipes pipes = pipes(30);
        write("A=1");

        assertThat(pipes.bytes(pipe, 100)).asString(StandardCharsets.UTF_8).isEqualTo("A=1");
        assertThat(pipes.bytes(pipe, 100)).asString(StandardCharsets.UTF_8).isEqualTo("A=1");
        assertThat(notes).isEmpty();
    }

    @Test
    void aPipeThatNobodyWritesToIsToldAndGivenUp() {
        ProblemException failure = catchThrowableOfType(ProblemException.class, () -> pipes(2).bytes(pipe, 100));

        assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT);
        assertThat(failure.problem().message()).contains(pipe.toString()).contains("2 s (SLIPWAY_READ_SECONDS)");
        assertThat(notes).singleElement().asString().contains(pipe.toString());
    }

    @Test
    void whatNobodyWroteToIsNotWaitedForAgain() {
        Pipes pipes = pipes(2);
        ProblemException first = catchThrowableOfType(ProblemException.class, () -> pipes.bytes(pipe, 100));

        ProblemException second = catchThrowableOfType(ProblemException.class, () -> pipes.bytes(pipe, 100));

        assertThat(second.problem()).isEqualTo(first.problem());
        assertThat(notes).hasSize(1);
    }

    @Test
    void whoIsInAHurryWaitsInSilence() {
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> Pipes.hurried().bytes(pipe, 100)))
                .isNotNull();
    }

    @Test
    void anEndlessDeviceIsReadNoFurtherThanAsked() throws Exception {
        assertThat(pipes(30).bytes(Path.of("/dev/zero"), 1000)).hasSize(1001);
    }

    @Test
    void aRegularFileIsReadAnewEachTime() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "one");
        Pipes pipes = pipes(30);
        pipes.bytes(file, 100);
        Files.writeString(file, "two");

        assertThat(pipes.bytes(file, 100)).asString(StandardCharsets.UTF_8).isEqualTo("two");
    }

    @Test
    void aTextInAPipeIsReadAndNeverReplaced() throws Exception {
        DiskTextFiles files = new DiskTextFiles(new Staging(), pipes(30));
        write("A=1");

        Optional<String> text = files.read(pipe);
        ProblemException failure = catchThrowableOfType(
                ProblemException.class, () -> files.replace(List.of(new Rewrite(pipe, text, "A=2"))));

        assertThat(text).contains("A=1");
        assertThat(failure.problem()).isEqualTo(UnusablePath.NO_REGULAR_FILE.at(pipe));
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void anEngineAndALockFileArePipesNever() {
        ProblemException engine =
                catchThrowableOfType(ProblemException.class, () -> new DiskEngineStore(new Staging()).measure(pipe));
        ProblemException lock =
                catchThrowableOfType(ProblemException.class, () -> new JsonEngineLockFile(pipe, new Staging()).read());

        assertThat(engine.problem().message()).contains("is a pipe or a device");
        assertThat(lock.problem().message()).startsWith(pipe + ":1: ");
    }

    private void write(String text) {
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
    }
}
