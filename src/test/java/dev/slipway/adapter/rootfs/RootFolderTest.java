package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.domain.platform.Cpu;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteOrder;
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

    private Path root;

    @BeforeEach
    void anUnpackedImage() throws IOException {
        root = Files.createDirectory(folder.resolve("image"));
        write("/etc/os-release", "ID=debian\n");
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
        link("/etc/absolute", folder.resolve("secret").toString());
        link("/etc/climbing", "../../secret");
        link("/etc/folder", "../..");
        link("/etc/loop", "loop");
        link("/etc/loop-of-two", "other");
        link("/etc/other", "loop-of-two");
        link("/etc/dangling", "nothing");

        RootFolder host = open();

        assertThat(host.text(path)).isEmpty();
    }

    @Test
    void linksAreFollowedInside() throws IOException {
        write("/usr/lib/os-release", "ID=alpine\n");
        write("/usr/lib/libssl.so.3", "");
        Files.delete(at("/etc/os-release"));
        link("/etc/os-release", "../usr/lib/os-release");
        link("/lib", "usr/lib");
        link("/lib64", "/usr/lib");
        link("/top", "/../../../usr");

        RootFolder host = open();

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
            link("/etc/link" + i, i == 0 ? "os-release" : "link" + (i - 1));
        }

        RootFolder host = open();

        assertThat(host.exists("/etc/link30")).isTrue();
        assertThat(host.exists("/etc/link50")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"62, 1, x64, x86_64", "183, 1, arm64, aarch64", "40, 1, arm, armv7l", "22, 2, s390x, s390x"})
    void theArchitectureIsThatOfThePrograms(int machine, int endian, String arch, String name) throws IOException {
        writeElf("/bin/sh", machine, endian);

        RootFolder host = open();

        assertThat(host.arch()).isEqualTo(arch);
        assertThat(host.machine()).isEqualTo(name);
        assertThat(host.notes()).isEmpty();
    }

    @Test
    void theArchitectureOfNodeCountsMost() throws IOException {
        writeElf("/bin/sh", 183, 1);
        writeElf("/usr/local/bin/node", 62, 1);

        assertThat(open().arch()).isEqualTo("x64");
    }

    @Test
    void theLoaderTellsTheArchitectureWhereNoProgramDoes() throws IOException {
        writeElf("/lib/ld-musl-aarch64.so.1", 183, 1);
        write("/bin/sh", "#!/bin/busybox\n");

        assertThat(open().arch()).isEqualTo("arm64");
    }

    @Test
    void anArchitectureThatIsOnlyAssumedIsNoted() throws IOException {
        assertThat(open().arch()).isEqualTo("x64");
        assertThat(open().notes()).anyMatch(note -> note.contains("x64 is taken"));
    }

    @Test
    void anArchitectureThatWasAskedForWinsAndTheDifferenceIsNoted() throws Exception {
        writeElf("/bin/sh", 62, 1);

        RootFolder host = RootFolder.open(root, Optional.of(Cpu.ARM64));

        assertThat(host.arch()).isEqualTo("arm64");
        assertThat(host.notes()).anyMatch(note -> note.contains("/bin/sh") && note.contains("x64"));
    }

    @Test
    void ldconfigAnswersFromTheCacheWhereItsProgramIs() throws IOException {
        byte[] cache = new FakeCache(
                        ByteOrder.LITTLE_ENDIAN,
                        List.of(new LibraryCache.Library("libssl.so.3", 0x0303, "/usr/lib/libssl.so.3")))
                .current();
        Files.write(at("/etc/ld.so.cache"), cache);

        assertThat(open().ldconfig()).isEmpty();

        write("/usr/sbin/ldconfig", "");
        assertThat(open().ldconfig())
                .get()
                .asString()
                .contains("\tlibssl.so.3 (libc6,x86-64) => /usr/lib/libssl.so.3\n");
    }

    @Test
    void anUnreadableCacheIsNoted() throws IOException {
        write("/sbin/ldconfig", "");
        write("/etc/ld.so.cache", "damaged");

        assertThat(open().ldconfig()).isEmpty();
        assertThat(open().notes()).anyMatch(note -> note.contains("/etc/ld.so.cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenSSL 3.0.19 27 Jan 2026",
                "OpenSSL 1.1.1n  15 Mar 2022",
                "OpenSSL 1.0.2k-fips  26 Jan 2017",
                "OpenSSL 1.1.1k  FIPS 25 Mar 2021",
                "OpenSSL 3.5.0-beta1 1 Apr 2025"
            })
    void theVersionOfOpensslIsReadFromItsLibrary(String version) throws IOException {
        write("/usr/bin/openssl", "\0needs libcrypto.so.3\0");
        write("/usr/lib/x86_64-linux-gnu/libcrypto.so.3", "x".repeat(200_000) + "\0" + version + "\0");

        assertThat(open().opensslVersion()).contains(version);
    }

    @Test
    void aVersionThatLiesAcrossTwoPiecesIsFound() throws IOException {
        String version = "OpenSSL 1.1.1n  15 Mar 2022";
        for (int before = (1 << 16) - 40; before < (1 << 16) + 5; before++) {
            write("/usr/bin/openssl", "\0".repeat(before) + version + "\0".repeat(70_000));

            assertThat(open().opensslVersion()).as("after %d bytes", before).contains(version);
        }
    }

    @Test
    void withoutAnOpensslProgramThereIsNoVersion() throws IOException {
        write("/usr/lib/libcrypto.so.3", "OpenSSL 3.0.19 27 Jan 2026");

        assertThat(open().opensslVersion()).isEmpty();
    }

    @Test
    void aProgramThatTellsNoVersionIsNoted() throws IOException {
        write("/usr/bin/openssl", "LibreSSL 3.3.6");

        assertThat(open().opensslVersion()).isEmpty();
        assertThat(open().notes()).anyMatch(note -> note.startsWith("/usr/bin/openssl is in this root"));
    }

    @Test
    void aFreeBsdRootIsKnownByItsVersionScript() throws IOException {
        write("/bin/freebsd-version", "#!/bin/sh\nset -e\nUSERLAND_VERSION=\"13.2-RELEASE-p1\"\n");

        assertThat(open().os()).isEqualTo("freebsd");
        assertThat(open().freebsdVersion()).contains("13.2-RELEASE-p1");
    }

    @Test
    void aLinuxRootHasNoFreeBsdVersion() {
        assertThat(open().os()).isEqualTo("linux");
        assertThat(open().freebsdVersion()).isEmpty();
    }

    @Test
    void aTextIsReadToItsCapOnly() throws IOException {
        write("/etc/long", "x".repeat((1 << 20) + 5));

        assertThat(open().text("/etc/long")).get().asString().hasSize(1 << 20);
    }

    @Test
    void whatIsNoRootDirectoryIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path wrong : List.of(folder.resolve("gone"), file, empty)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> RootFolder.open(wrong, Optional.empty()))
                    .withMessageContaining(wrong.toString())
                    .satisfies(failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT));
        }
    }

    @Test
    void theOpensslOfThisMachineReadsAsItPrints() throws Exception {
        Optional<String> printed = new Programs("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
                .output("openssl", "version", "-v");
        assumeTrue(printed.filter(text -> text.startsWith("OpenSSL")).isPresent());

        Optional<String> read = RootFolder.open(Path.of("/"), Optional.empty()).opensslVersion();

        assertThat(read).isPresent();
        assertThat(printed.get()).startsWith(read.get());
    }

    private RootFolder open() {
        try {
            return RootFolder.open(root, Optional.empty());
        } catch (ProblemException failure) {
            throw new AssertionError(failure);
        }
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.writeString(at(path), text);
    }

    private void writeElf(String path, int machine, int endian) throws IOException {
        byte[] header = new byte[64];
        header[0] = 0x7f;
        header[1] = 'E';
        header[2] = 'L';
        header[3] = 'F';
        header[5] = (byte) endian;
        header[endian == 1 ? 18 : 19] = (byte) machine;
        Files.createDirectories(at(path).getParent());
        Files.write(at(path), header);
    }

    private void link(String path, String target) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.createSymbolicLink(at(path), Path.of(target));
    }
}
