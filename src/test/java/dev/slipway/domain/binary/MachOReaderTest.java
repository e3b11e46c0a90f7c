package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.Foreign;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.MachO.Slice;
import dev.slipway.domain.binary.NativeFile.Truncated;
import dev.slipway.testing.MachOBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MachOReaderTest {
    @Test
    void whatAnImageNeedsIsRead() throws IOException {
        for (boolean wide : new boolean[] {true, false}) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                byte[] file = library(MachOBuilder.of(0x0100_0007, wide, order)).bytes();

                assertThat(read(file)).isEqualTo(new MachO(List.of(slice(Cpu.X64))));
            }
        }
    }

    private static MachOBuilder library(MachOBuilder builder) {
        return builder.needed("/usr/lib/libSystem.B.dylib")
                .reexported("@rpath/libother.dylib")
                .weak("/usr/lib/libperhaps.dylib")
                .rpath("@loader_path/../lib")
                .minimumOs(10, 13, 6)
                .segment(64);
    }

    private static Slice slice(Cpu cpu) {
        return new Slice(
                Optional.of(cpu),
                6,
                List.of("/usr/lib/libSystem.B.dylib", "@rpath/libother.dylib"),
                List.of("/usr/lib/libperhaps.dylib"),
                List.of("@loader_path/../lib"),
                Optional.of("10.13.6"));
    }

    @Test
    void aUniversalFileHasASliceForEachCpu() throws IOException {
        byte[] file = MachOBuilder.universal(library(MachOBuilder.x64()), library(MachOBuilder.arm64()));

        MachO read = (MachO) read(file);

        assertThat(read).isEqualTo(new MachO(List.of(slice(Cpu.X64), slice(Cpu.ARM64))));
        assertThat(read.description()).isEqualTo("a Mach-O file for x86-64 and arm64");
    }

    @Test
    void theBuildVersionOfMacosCountsAndNoOther() throws IOException {
        MachO mac = (MachO) read(MachOBuilder.arm64().builtFor(1, 11, 0).bytes());
        MachO phone = (MachO) read(MachOBuilder.arm64().builtFor(2, 14, 0).bytes());

        assertThat(mac.slices().get(0).minimumOs()).contains("11.0");
        assertThat(phone.slices().get(0).minimumOs()).isEmpty();
    }

    @Test
    void aHeadTellsTheCpus() {
        byte[] file = MachOBuilder.universal(library(MachOBuilder.x64()), library(MachOBuilder.arm64()));

        MachO head = (MachO) NativeFile.ofHead(Arrays.copyOf(file, 48));

        assertThat(head.slices()).extracting(Slice::cpu).containsExactly(Optional.of(Cpu.X64), Optional.of(Cpu.ARM64));
    }

    @Test
    void aCutFileIsToldFromADamagedOne() throws IOException {
        byte[] file = library(MachOBuilder.arm64()).bytes();
        for (int length = 4; length < file.length; length++) {
            assertThat(read(Arrays.copyOf(file, length))).isInstanceOf(Truncated.class);
        }
        assertThat(read(MachOBuilder.arm64().segment(1 << 20).bytes())).isInstanceOf(Truncated.class);

        byte[] damaged = file.clone();
        damaged[32 + 4] = 4;
        assertThat(read(damaged))
                .isEqualTo(new Damaged("Mach-O", Optional.of(Cpu.ARM64), "its load command 0 is of 4 bytes"));
    }

    @Test
    void aJavaClassIsNoUniversalFile() throws IOException {
        byte[] javaClass =
                ByteBuffer.allocate(4096).putInt(0xcafe_babe).putInt(61).array();

        assertThat(read(javaClass)).isEqualTo(new Foreign("data of an unknown kind"));
    }

    private static NativeFile read(byte[] file) throws IOException {
        return NativeFile.read(ByteSource.of(file));
    }
}
