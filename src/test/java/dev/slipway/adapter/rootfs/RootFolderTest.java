package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RootFolderTest {
    @TempDir
    private Path folder;

    private FixtureRoot root;

    @BeforeEach
    void anUnpackedImage() throws IOException {
        root = new FixtureRoot(folder.resolve("image"));
        Files.writeString(folder.resolve("secret"), "of this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/absolute",
                "/etc/climbing",
                "/etc/folder/secret",
                "/etc/loop",
                "/etc/loop-of-two",
                "/../secret",
                "/etc/../../secret",
                "../secret",
                "/etc/dangling",
                "/etc"
            })
    void nothingOutsideIsRead(String path) throws IOException {
        root.link("/etc/absolute", folder.resolve("secret").toString());
        root.link("/etc/climbing", "../../secret");
        root.link("/etc/folder", "../..");
        root.link("/etc/loop", "loop");
        root.link("/etc/loop-of-two", "other");
        root.link("/etc/other", "loop-of-two");
        root.link("/etc/dangling", "nothing");

        TreeHost host = root.open();

        assertThat(host.text(path)).isEmpty();
    }

    @Test
    void linksAreFollowedInside() throws IOException {
        root.write("/usr/lib/os-release", "ID=alpine\n");
        root.write("/usr/lib/libssl.so.3", "");
        Files.delete(root.at("/etc/os-release"));
        root.link("/etc/os-release", "../usr/lib/os-release");
        root.link("/lib", "usr/lib");
        root.link("/lib64", "/usr/lib");
        root.link("/top", "/../../../usr");

        TreeHost host = root.open();

        assertThat(host.text("/etc/os-release")).contains("ID=alpine\n");
        assertThat(host.list("/lib")).contains(List.of("libssl.so.3", "os-release"));
        assertThat(host.list("/lib64/")).contains(List.of("libssl.so.3", "os-release"));
        assertThat(host.exists("/top/lib/libssl.so.3")).isTrue();
        assertThat(host.exists("/top/lib/libssl.so.1.1")).isFalse();
        assertThat(host.list("/etc/os-release")).isEmpty();
        assertThat(host.list("/gone")).isEmpty();
    }

    @Test
    void aChainOfMoreLinksThanLinuxFollowsIsNotFollowed() throws IOException {
        for (int i = 0; i < 60; i++) {
            root.link("/etc/link" + i, i == 0 ? "os-release" : "link" + (i - 1));
        }

        TreeHost host = root.open();

        assertThat(host.exists("/etc/link30")).isTrue();
        assertThat(host.exists("/etc/link50")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"62, 1, x64, x86_64", "183, 1, arm64, aarch64", "40, 1, arm, armv7l", "22, 2, s390x, s390x"})
    void theArchitectureIsThatOfThePrograms(int machine, int endian, String arch, String name) throws IOException {
        root.writeElf("/bin/sh", machine, endian);

        TreeHost host = root.open();

        assertThat(host.arch()).isEqualTo(arch);
        assertThat(host.machine()).isEqualTo(name);
        assertThat(host.notes()).isEmpty();
    }

    @Test
    void theArchitectureOfNodeCountsMost() throws IOException {
        root.writeElf("/bin/sh", 183, 1);
        root.writeElf("/usr/local/bin/node", 62, 1);

        assertThat(root.open().arch()).isEqualTo("x64");
    }

    @Test
    void theLoaderTellsTheArchitectureWhereNoProgramDoes() throws IOException {
        root.writeElf("/lib/ld-musl-aarch64.so.1", 183, 1);
        root.write("/bin/sh", "#!/bin/busybox\n");

        assertThat(root.open().arch()).isEqualTo("arm64");
    }

    @Test
    void anArchitectureThatIsOnlyAssumedIsNoted() throws IOException {
        assertThat(root.open().arch()).isEqualTo("x64");
        assertThat(root.open().notes()).anyMatch(note -> note.contains("x64 is taken"));
    }

    @Test
    void anArchitectureThatWasAskedForWinsAndTheDifferenceIsNoted() throws Exception {
        root.writeElf("/bin/sh", 62, 1);

        TreeHost host = TreeHost.of(RootFolder.open(root.path()), Optional.of(Cpu.ARM64), Optional.empty());

        assertThat(host.arch()).isEqualTo("arm64");
        assertThat(host.notes()).anyMatch(note -> note.contains("/bin/sh") && note.contains("x64"));
    }

    @Test
    void aTextIsReadToItsCapOnly() throws IOException {
        root.write("/etc/long", "x".repeat((1 << 20) + 5));

        assertThat(root.open().text("/etc/long")).get().asString().hasSize(1 << 20);
    }

    @Test
    void whatIsNoRootDirectoryIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path wrong : List.of(folder.resolve("gone"), file, empty)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> RootFolder.open(wrong))
                    .withMessageContaining(wrong.toString())
                    .satisfies(failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT));
        }
    }
}
