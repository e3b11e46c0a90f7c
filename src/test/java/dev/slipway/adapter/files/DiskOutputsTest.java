package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.domain.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class DiskOutputsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream standard = new ByteArrayOutputStream();
    private final DiskOutputs outputs = new DiskOutputs(new Staging(), standard);

    @Test
    void aNewFileHasTheModeThatAnyOtherNewFileHas() throws Exception {
        Path ordinary = Files.createFile(folder.resolve("ordinary"));

        outputs.write(folder.resolve("report"), "text");

        assertThat(Mode.of(folder.resolve("report"))).isEqualTo(Mode.of(ordinary));
        assertThat(names()).containsExactlyInAnyOrder("ordinary", "report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw-rw-", "rwxr-xr-x", "rw-------"})
    void aFileThatIsThereKeepsItsModeItsOwnerAndItsAttributes(String mode) throws Exception {
        Path file = Files.writeString(folder.resolve("report"), "a longer text than the new one");
        boolean attributes = attribute(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
        if (root) {
            Files.setAttribute(file, "unix:uid", 1000);
            Files.setAttribute(file, "unix:gid", 1001);
        }
        Object inode = Files.getAttribute(file, "unix:ino");

        outputs.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(Files.getAttribute(file, "unix:ino"))
                .as("replaced, not written over")
                .isNotEqualTo(inode);
        assertThat(Mode.of(file)).hasToString("Optional[" + mode + "]");
        assertThat(Files.getAttribute(file, "unix:uid"))
                .isEqualTo(root ? 1000 : Files.getAttribute(folder, "unix:uid"));
        assertThat(Files.getAttribute(file, "unix:gid"))
                .isEqualTo(root ? 1001 : Files.getAttribute(folder, "unix:gid"));
        if (attributes) {
            assertThat(view(file).list()).contains("note");
        }
    }

    @Test
    void linksAreFollowedAlsoToWhereNothingIsYet() throws Exception {
        Files.createDirectories(folder.resolve("far/away"));
        Files.createSymbolicLink(folder.resolve("near"), Path.of("far/away"));
        Files.createSymbolicLink(folder.resolve("far/second"), Path.of("../near/../report"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("far/second"));

        outputs.write(first, "once");
        outputs.write(first, "twice");

        assertThat(folder.resolve("far/report")).hasContent("twice").isRegularFile();
        assertThat(Files.isSymbolicLink(first)).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("far", "near", "first");
    }

    @Test
    void linksInACircleAreRefused() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThatThrownBy(() -> outputs.write(link, "x")).hasMessageContaining("circle");
    }

    @Test
    void aPipeIsWrittenThrough() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> all(pipe));

        outputs.write(pipe, "through the pipe");

        assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo("through the pipe");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/../dev/null"})
    void aDeviceStaysADevice(String device) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(device));

        outputs.check(link);
        outputs.write(link, "gone");
        outputs.append(link, "gone\n");

        assertThat(Files.isRegularFile(Path.of(device))).isFalse();
        assertThat(Files.exists(Path.of(device))).isTrue();
    }

    @Test
    void aDeviceThatTakesNothingIsToldAsFull() {
        assertThatThrownBy(() -> outputs.write(Path.of("/dev/full"), "x")).hasMessageContaining("is full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1"})
    void standardOutputIsTheStreamThatThisProcessHas(String name) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(name));

        outputs.write(Path.of(name), "one ");
        outputs.append(link, "two\n");

        assertThat(standard.toString(StandardCharsets.UTF_8)).isEqualTo("one two\n");
    }

    @Test
    void anOpenFileIsWrittenAtItsEndAndNotReplaced() throws Exception {
        Path file = folder.resolve("log");
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            open.write(StandardCharsets.UTF_8.encode("first\n"));

            outputs.write(descriptor(file), "second\n");
        }

        assertThat(file).hasContent("first\nsecond\n");
    }

    @Test
    void aFileThatIsOpenForReadingIsNotWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("program"), "mine");
        try (InputStream open = Files.newInputStream(file)) {
            assertThat(open.read()).isPositive();

            assertThatThrownBy(() -> outputs.write(descriptor(file), "second\n"))
                    .hasMessageContaining("is not open for writing");
        }

        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none/report", "note/report"})
    void whatCannotBeWrittenIsToldBeforehandAndLeavesNothing(String name) throws Exception {
        Files.writeString(folder.resolve("note"), "mine");

        assertThatThrownBy(() -> outputs.check(folder.resolve(name))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> outputs.write(folder.resolve(name), "x")).isInstanceOf(ProblemException.class);

        assertThat(names()).containsExactly("note");
        assertThat(folder.resolve("note")).hasContent("mine");
    }

    @Test
    void aLineIsAppendedOnALineOfItsOwn() throws Exception {
        Path file = folder.resolve("env");

        outputs.append(file, "A=1\n");
        Files.writeString(file, "B=2", StandardOpenOption.APPEND);
        Object inode = Files.getAttribute(file, "unix:ino");
        outputs.append(file, "C=3\n");

        assertThat(file).hasContent("A=1\nB=2\nC=3\n");
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        return pipe;
    }

    private static String all(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path descriptor(Path file) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path each : all.toList()) {
                if (Files.exists(each) && Files.isSameFile(each, file)) {
                    return each;
                }
            }
        }
        throw new AssertionError(file + " is not open");
    }

    private static boolean attribute(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("user")) {
            return false;
        }
        view(file).write("note", StandardCharsets.UTF_8.encode("kept"));
        return true;
    }

    private static UserDefinedFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
