package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkedLibcTest {
    @ParameterizedTest
    @CsvSource({
        "/lib64/ld-linux-x86-64.so.2, libc.so.6, GLIBC",
        "/lib/ld64.so.1, libc.so.6, GLIBC",
        "/lib/ld-musl-aarch64.so.1, libc.musl-aarch64.so.1, MUSL",
        "/system/bin/linker64, libc.so, BIONIC",
        "/libexec/ld-elf.so.1, libc.so.7, OTHER",
        "'', libc.so.6, GLIBC",
        "'', ld-linux-aarch64.so.1, GLIBC",
        "'', libc.musl-x86_64.so.1, MUSL",
        "'', libc.so, MUSL",
        "'', libc.so.97.0, OTHER",
        "'', libgcc_s.so.1, UNKNOWN",
        "'', '', UNKNOWN"
    })
    void theLoaderDecidesAndThenTheLibrariesNeeded(String loader, String needed, LinkedLibc libc) throws IOException {
        ElfBuilder builder = ElfBuilder.x64().interpreter(loader);
        assertThat(libc(needed.isEmpty() ? builder : builder.needed("libz.so.1", needed)))
                .isEqualTo(libc);
    }

    @Test
    void aVersionTellsAsMuchAsAName() throws IOException {
        assertThat(libc(ElfBuilder.x64().needed("libm.so.6").needsVersion("libm.so.6", "GLIBC_2.29")))
                .isEqualTo(LinkedLibc.GLIBC);
        assertThat(libc(ElfBuilder.x64().needed("libc.so").needsVersion("libc.so", "LIBC")))
                .isEqualTo(LinkedLibc.BIONIC);
        assertThat(libc(ElfBuilder.x64().needed("libc.so", "liblog.so"))).isEqualTo(LinkedLibc.BIONIC);
    }

    @Test
    void aVersionOfGccsOwnLibraryTellsNothing() throws IOException {
        ElfBuilder gcc = ElfBuilder.x64().needed("libgcc_s.so.1").needsVersion("libgcc_s.so.1", "GLIBC_2.0");

        assertThat(libc(gcc)).isEqualTo(LinkedLibc.UNKNOWN);
        assertThat(libc(gcc.needed("libc.so"))).isEqualTo(LinkedLibc.MUSL);
    }

    @Test
    void aProgramThatNeedsNothingIsStatic() throws IOException {
        assertThat(libc(ElfBuilder.x64().type(2).withoutDynamicSection())).isEqualTo(LinkedLibc.STATIC);
        assertThat(libc(ElfBuilder.x64().flags1(0x0800_0000))).isEqualTo(LinkedLibc.STATIC);
    }

    @Test
    void anotherSystemsFileIsNotTakenForLinux() throws IOException {
        assertThat(libc(ElfBuilder.x64().osAbi(9, 0).needed("libc.so.6"))).isEqualTo(LinkedLibc.OTHER);
    }

    private static LinkedLibc libc(ElfBuilder builder) throws IOException {
        return ((Elf) NativeFile.read(ByteSource.of(builder.bytes()))).libc();
    }
}
