package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.domain.binary.Cpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveHostTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux, x64, x86_64",
        "Linux, aarch64, linux, arm64, aarch64",
        "Linux, i386, linux, ia32, i686",
        "Linux, ppc64le, linux, ppc64, ppc64le",
        "Linux, loongarch64, linux, loong64, loongarch64",
        "Mac OS X, aarch64, darwin, arm64, arm64",
        "Mac OS X, x86_64, darwin, x64, x86_64",
        "Windows 11, amd64, win32, x64, x86_64",
        "FreeBSD, amd64, freebsd, x64, x86_64",
        "Linux, sparcv9, linux, sparcv9, sparcv9"
    })
    void itSpeaksAsNodeDoes(String osName, String osArch, String os, String arch, String machine) {
        LiveHost host = new LiveHost(osName, osArch, Optional.empty(), "");

        assertThat(host.os()).isEqualTo(os);
        assertThat(host.arch()).isEqualTo(arch);
        assertThat(host.machine()).isEqualTo(machine);
    }

    @Test
    void anArchitectureThatWasAskedForWins() {
        LiveHost host = new LiveHost("Linux", "amd64", Optional.of(Cpu.ARM64), "");

        assertThat(host.arch()).isEqualTo("arm64");
        assertThat(host.machine()).isEqualTo("aarch64");
    }

    @Test
    void programsAreFoundOnThePathAndRunOnce() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path count = folder.resolve("count");
        program("openssl", "echo run >> '" + count + "'; echo noise >&2; echo \"OpenSSL 9.9.9 $*\"");
        program("freebsd-version", "exit 3");
        LiveHost host = new LiveHost("Linux", "amd64", Optional.empty(), "/nowhere:" + folder + ":/bin");

        assertThat(host.opensslVersion()).contains("OpenSSL 9.9.9 version -v\n");
        assertThat(host.opensslVersion()).isPresent();
        assertThat(Files.readAllLines(count)).hasSize(1);
        assertThat(host.freebsdVersion()).isEmpty();
        assertThat(host.ldconfig()).isEmpty();
    }

    @Test
    void theFilesOfThisMachineAreSeen() throws IOException {
        Files.writeString(folder.resolve("b"), "text");
        Files.writeString(folder.resolve("a"), "");
        LiveHost host = new LiveHost("Linux", "amd64", Optional.empty(), "");

        assertThat(host.text(folder.resolve("b").toString())).contains("text");
        assertThat(host.list(folder.toString())).contains(List.of("a", "b"));
        assertThat(host.exists(folder.resolve("a").toString())).isTrue();
        assertThat(host.text(folder.toString())).isEmpty();
        assertThat(host.text(folder.resolve("c").toString())).isEmpty();
        assertThat(host.list(folder.resolve("a").toString())).isEmpty();
        assertThat(host.exists(folder.resolve("c").toString())).isFalse();
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
