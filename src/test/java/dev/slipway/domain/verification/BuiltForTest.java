package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.testing.ElfBuilder;
import dev.slipway.testing.ElfRecipe;
import dev.slipway.testing.MachOBuilder;
import dev.slipway.testing.PeBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltForTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needed libc.so.6                               | an ELF file for x64, glibc
            needed libc.so.6 libssl.so.3                   | an ELF file for x64, glibc, OpenSSL 3.0.x
            needed libc.so.6 libssl.so.1.1                 | an ELF file for x64, glibc, OpenSSL 1.1.x
            needed libc.so.6 libssl.so.1.0.0               | an ELF file for x64, glibc, OpenSSL 1.0.x
            needed libc.so.6 libssl.so.10                  | an ELF file for x64, glibc, OpenSSL 1.0.x
            needed libc.so.6 libssl.so.1                   | an ELF file for x64, glibc, OpenSSL 1.0.x
            needed libc.so.6 libssl.so.4                   | an ELF file for x64, glibc
            needed libc.so.6 libssl3.so                    | an ELF file for x64, glibc
            cpu arm64;needed libc.musl-aarch64.so.1        | an ELF file for arm64, musl
            interpreter /system/bin/linker64;needed libc.so | an ELF file for android on x64, bionic
            needed libgcc_s.so.1                           | an ELF file for x64
            first 40                                       |
            """)
    void anElfFileTellsItsSystem(String recipe, String described) throws IOException {
        assertThat(described(ElfRecipe.bytes(recipe.replace(";", "\n")))).isEqualTo(Optional.ofNullable(described));
    }

    @ParameterizedTest
    @CsvSource({
        "2, an ELF file for netbsd on x64",
        "9, an ELF file for freebsd on x64",
        "12, an ELF file for openbsd on x64",
        "3, 'an ELF file for x64, glibc'"
    })
    void theSystemOfAnElfFileIsInItsHeader(int osAbi, String described) throws IOException {
        assertThat(described(
                        ElfBuilder.x64().osAbi(osAbi, 0).needed("libc.so.6").bytes()))
                .hasValue(described);
    }

    /** ELF's numbers: 62 is x86-64, 183 is AArch64, 40 ARM, 3 the 80386, 22 S/390. */
    @ParameterizedTest
    @CsvSource({
        "62, 64, LITTLE_ENDIAN, x64",
        "62, 32, LITTLE_ENDIAN, an unknown CPU",
        "183, 64, LITTLE_ENDIAN, arm64",
        "183, 32, LITTLE_ENDIAN, an unknown CPU",
        "40, 32, LITTLE_ENDIAN, arm",
        "40, 32, BIG_ENDIAN, an unknown CPU",
        "3, 32, LITTLE_ENDIAN, ia32",
        "22, 64, BIG_ENDIAN, s390x",
        "22, 64, LITTLE_ENDIAN, an unknown CPU"
    })
    void aMachineOfAnotherWidthOrOrderIsNone(int machine, int bits, String order, String cpu) throws IOException {
        ByteOrder bytes = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

        assertThat(described(ElfBuilder.of(machine, bits, bytes).bytes()))
                .hasValueSatisfying(words -> assertThat(words).startsWith("an ELF file for " + cpu));
    }

    @Test
    void filesOfOtherSystemsAreNamed() throws IOException {
        assertThat(described(MachOBuilder.universal(MachOBuilder.x64(), MachOBuilder.arm64())))
                .hasValue("a Mach-O file (macOS) for x64 and arm64");
        assertThat(described(PeBuilder.x64().bytes())).hasValue("a PE file (Windows) for x64");
        assertThat(described("no native file".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # target                       | os      | cpu     | libc   | openssl | what does not fit
            debian-openssl-3.0.x           | linux   | x64     | glibc  | 3.0.x   |
            debian-openssl-3.0.x           | linux   | x64     | glibc  | -       |
            debian-openssl-3.0.x           | linux   | arm64   | musl   | 1.1.x   | it is for arm64, its C library is musl, it is linked to OpenSSL 1.1.x
            debian-openssl-3.0.x           | darwin  | arm64   | -      | -       | it is for darwin
            debian-openssl-3.0.x           | linux   | x64     | static | -       |
            debian-openssl-3.0.x           | linux   | x64     | -      | -       |
            rhel-openssl-1.0.x             | linux   | x64     | glibc  | 1.1.x   | it is linked to OpenSSL 1.1.x
            linux-arm64-openssl-3.0.x      | linux   | x64     | glibc  | 3.0.x   | it is for x64
            linux-arm-openssl-1.1.x        | linux   | arm     | glibc  | 1.1.x   |
            linux-arm-openssl-1.1.x        | linux   | arm64   | glibc  | 1.1.x   |
            linux-arm-openssl-1.1.x        | linux   | x64     | glibc  | 1.1.x   | it is for x64
            arm                            | linux   | arm     | glibc  | -       |
            arm                            | linux   | x64     | glibc  | -       | it is for x64
            linux-musl                     | linux   | x64     | musl   | 1.1.x   |
            linux-musl                     | linux   | x64     | glibc  | 3.0.x   | its C library is glibc, it is linked to OpenSSL 3.0.x
            linux-musl-arm64-openssl-3.0.x | linux   | arm64   | musl   | 3.0.x   |
            linux-static-x64               | linux   | x64     | glibc  | -       | its C library is glibc
            linux-nixos                    | linux   | arm64   | glibc  | 3.0.x   |
            nixos                          | darwin  | arm64   | -      | -       | it is for darwin
            windows                        | win32   | x64     | -      | -       |
            windows                        | linux   | x64     | glibc  | -       | it is for linux
            darwin                         | darwin  | x64     | -      | -       |
            darwin                         | darwin  | arm64   | -      | -       | it is for arm64
            darwin-arm64                   | darwin  | arm64   | -      | -       |
            freebsd14                      | freebsd | arm64   | -      | -       |
            freebsd14                      | linux   | x64     | glibc  | -       | it is for linux
            netbsd                         | openbsd | x64     | -      | -       | it is for openbsd
            something-else                 | linux   | arm64   | musl   | 1.1.x   |
            """)
    void aFileIsHeldAgainstTheTargetOfItsName(
            String target, String os, String cpu, String libc, String openssl, String misfits) {
        BuiltFor file = new BuiltFor("elf", os, Cpu.named(cpu).stream().toList(), told(libc), told(openssl));

        assertThat(TargetFit.of(new BinaryTarget(target)).misfits(file))
                .isEqualTo(misfits == null ? List.of() : List.of(misfits.split(", ")));
    }

    private static Optional<String> told(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static Optional<String> described(byte[] bytes) throws IOException {
        return BuiltFor.of(NativeFile.read(ByteSource.of(bytes))).map(BuiltFor::described);
    }
}
