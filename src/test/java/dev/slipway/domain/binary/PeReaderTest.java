package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.Foreign;
import dev.slipway.domain.binary.NativeFile.Pe;
import dev.slipway.domain.binary.NativeFile.Truncated;
import dev.slipway.testing.PeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeReaderTest {
    @Test
    void importsAreReadAlsoTheDelayedOnes() throws IOException {
        PeBuilder library = PeBuilder.x64()
                .needed("KERNEL32.dll")
                .needed("VCRUNTIME140.dll")
                .delayed("node.exe");
        Pe expected = new Pe(Optional.of(Cpu.X64), List.of("KERNEL32.dll", "VCRUNTIME140.dll", "node.exe"));

        assertThat(read(library.bytes())).isEqualTo(expected);
        assertThat(read(library.narrow().bytes())).isEqualTo(expected);
        assertThat(read(library.absoluteDelayed().bytes())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0x8664, X64", "0xaa64, ARM64", "0x014c, IA32", "0x01c4, ARM"})
    void theMachineIsRead(int machine, Cpu cpu) throws IOException {
        byte[] file = PeBuilder.x64().machine(machine).program().bytes();

        assertThat(read(file)).isEqualTo(new Pe(Optional.of(cpu), List.of()));
        assertThat(NativeFile.ofHead(Arrays.copyOf(file, 512)).description())
                .isEqualTo("a Windows (PE) file for " + cpu.words());
    }

    @Test
    void aCutFileIsToldFromADamagedOne() throws IOException {
        byte[] file = PeBuilder.x64().needed("KERNEL32.dll").bytes();
        for (int length = 0x41; length < file.length; length += 13) {
            assertThat(read(Arrays.copyOf(file, length))).isInstanceOf(Truncated.class);
        }

        byte[] damaged = file.clone();
        damaged[0x80 + 24] = 0;
        assertThat(read(damaged))
                .isEqualTo(new Damaged("PE", Optional.of(Cpu.X64), "its optional header has the number 512"));
        damaged = file.clone();
        damaged[0x400 + 14] = 1;
        assertThat(((Damaged) read(damaged)).why()).startsWith("no section of it holds address 0x1");
    }

    @Test
    void textAndProgramsOfDosAreNone() throws IOException {
        byte[] text = "MZ is how this text begins, and it is long enough for a header"
                .repeat(3)
                .getBytes(StandardCharsets.UTF_8);
        byte[] dos = PeBuilder.x64().bytes();
        dos[0x80] = 'N';

        assertThat(read(text)).isEqualTo(new Foreign("text"));
        assertThat(read(dos)).isInstanceOf(Foreign.class);
    }

    private static NativeFile read(byte[] file) throws IOException {
        return NativeFile.read(ByteSource.of(file));
    }
}
