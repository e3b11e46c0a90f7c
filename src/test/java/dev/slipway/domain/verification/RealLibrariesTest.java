package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.LinkedLibc;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.engine.BinaryTarget;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries that sqlite-jdbc brings were built by real tool chains for many systems. */
final class RealLibrariesTest {
    @ParameterizedTest
    @CsvSource({
        "Linux/x86_64/libsqlitejdbc.so, an ELF file for x86-64, debian-openssl-3.0.x",
        "Linux/x86_64/libsqlitejdbc.so, an ELF file for x86-64, rhel-openssl-1.0.x",
        "Linux-Musl/x86_64/libsqlitejdbc.so, an ELF file for x86-64, linux-musl-openssl-3.0.x",
        "Linux-Musl/x86_64/libsqlitejdbc.so, an ELF file for x86-64, linux-static-x64",
        "Linux/aarch64/libsqlitejdbc.so, an ELF file for arm64, linux-arm64-openssl-3.0.x",
        "Linux/aarch64/libsqlitejdbc.so, an ELF file for arm64, linux-arm-openssl-1.1.x",
        "Linux-Musl/aarch64/libsqlitejdbc.so, an ELF file for arm64, linux-musl-arm64-openssl-3.0.x",
        "Linux/armv7/libsqlitejdbc.so, an ELF file for 32-bit ARM, linux-arm-openssl-3.0.x",
        "Linux/riscv64/libsqlitejdbc.so, an ELF file for RISC-V, linux-nixos",
        "FreeBSD/aarch64/libsqlitejdbc.so, an ELF file for arm64, freebsd14",
        "Windows/x86_64/sqlitejdbc.dll, a Windows (PE) file for x86-64, windows",
        "Mac/x86_64/libsqlitejdbc.dylib, a Mach-O file for x86-64, darwin",
        "Mac/aarch64/libsqlitejdbc.dylib, a Mach-O file for arm64, darwin-arm64"
    })
    void aLibraryFitsItsOwnTarget(String file, String description, String target) throws IOException {
        NativeFile header = read(file);

        assertThat(header.description()).isEqualTo(description);
        assertThat(HeaderFit.check(header, new BinaryTarget(target))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Linux/aarch64/libsqlitejdbc.so, debian-openssl-3.0.x, x86-64, an ELF file for arm64",
        "Linux/x86/libsqlitejdbc.so, debian-openssl-1.1.x, x86-64, an ELF file for 32-bit x86.",
        "Linux/ppc64/libsqlitejdbc.so, rhel-openssl-3.0.x, x86-64, an ELF file for PowerPC 64",
        "Linux/riscv64/libsqlitejdbc.so, rhel-openssl-3.0.x, x86-64, an ELF file for RISC-V",
        "Linux/armv6/libsqlitejdbc.so, linux-arm64-openssl-1.1.x, arm64, an ELF file for 32-bit ARM",
        "Linux/x86_64/libsqlitejdbc.so, linux-static-arm64, arm64, an ELF file for x86-64",
        "Mac/aarch64/libsqlitejdbc.dylib, darwin, x86-64, a Mach-O file for arm64",
        "Mac/x86_64/libsqlitejdbc.dylib, darwin-arm64, arm64, a Mach-O file for x86-64",
        "Windows/aarch64/sqlitejdbc.dll, windows, x86-64, a Windows (PE) file for arm64",
        "Windows/x86/sqlitejdbc.dll, windows, x86-64, a Windows (PE) file for 32-bit x86",
        "Windows/armv7/sqlitejdbc.dll, windows, x86-64, a Windows (PE) file for 32-bit ARM",
        "Linux/x86_64/libsqlitejdbc.so, windows, a Windows (PE) file, an ELF file for x86-64",
        "Windows/x86_64/sqlitejdbc.dll, freebsd13, an ELF file, a Windows (PE) file for x86-64"
    })
    void aLibraryForSomethingElseIsToldApart(String file, String target, String needed, String found)
            throws IOException {
        String sentence = HeaderFit.check(read(file), new BinaryTarget(target))
                .orElseThrow()
                .replace("-bit, ", "-bit ");

        assertThat(sentence).startsWith(target + " needs ").contains(needed).contains("but this is " + found);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux/x86_64/libsqlitejdbc.so",
        "Linux/x86/libsqlitejdbc.so",
        "Linux/ppc64/libsqlitejdbc.so",
        "Linux-Android/aarch64/libsqlitejdbc.so",
        "FreeBSD/x86_64/libsqlitejdbc.so",
        "Mac/aarch64/libsqlitejdbc.dylib",
        "Windows/x86_64/sqlitejdbc.dll"
    })
    void theFirstBytesGiveTheSameAnswerAsTheWholeFile(String file) throws IOException {
        NativeFile whole = NativeFile.read(ByteSource.of(bytes(file)));

        assertThat(whole.description()).isEqualTo(read(file).description());
        for (String target : List.of("debian-openssl-3.0.x", "linux-arm64-openssl-3.0.x", "darwin-arm64", "windows")) {
            assertThat(HeaderFit.check(whole, new BinaryTarget(target)))
                    .isEqualTo(HeaderFit.check(read(file), new BinaryTarget(target)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux/x86_64/libsqlitejdbc.so, GLIBC",
        "Linux/x86/libsqlitejdbc.so, GLIBC",
        "Linux-Musl/x86_64/libsqlitejdbc.so, MUSL",
        "Linux-Musl/aarch64/libsqlitejdbc.so, MUSL",
        "Linux-Android/aarch64/libsqlitejdbc.so, BIONIC",
        "FreeBSD/x86_64/libsqlitejdbc.so, OTHER"
    })
    void theLibcOfARealLibraryIsTold(String file, LinkedLibc libc) throws IOException {
        NativeFile whole = NativeFile.read(ByteSource.of(bytes(file)));

        assertThat(((NativeFile.Elf) whole).libc()).isEqualTo(libc);
    }

    private static NativeFile read(String file) throws IOException {
        return NativeFile.ofHead(Arrays.copyOf(bytes(file), NativeFile.HEAD));
    }

    private static byte[] bytes(String file) throws IOException {
        String resource = "/org/sqlite/native/" + file;
        try (InputStream in = Objects.requireNonNull(RealLibrariesTest.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
