package dev.slipway.domain.nativebinary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.nativebinary.NativeHeader.Elf;
import dev.slipway.domain.nativebinary.NativeHeader.MachO;
import dev.slipway.domain.nativebinary.NativeHeader.Unknown;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeHeaderTest {
    @Test
    void theInterpreterOfAnExecutableIsRead() {
        byte[] file = elf(ByteOrder.LITTLE_ENDIAN, 183, "/lib/ld-musl-aarch64.so.1");

        assertThat(NativeHeader.read(file))
                .isEqualTo(new Elf(
                        Cpu.ARM64,
                        64,
                        ByteOrder.LITTLE_ENDIAN,
                        Elf.Type.EXECUTABLE,
                        Optional.of("/lib/ld-musl-aarch64.so.1")));
    }

    @Test
    void anInterpreterBeyondTheBytesGivenIsNotRead() {
        byte[] file = elf(ByteOrder.LITTLE_ENDIAN, 62, "/lib64/ld-linux-x86-64.so.2");

        NativeHeader header = NativeHeader.read(Arrays.copyOf(file, 64 + 56));

        assertThat(header)
                .isEqualTo(new Elf(Cpu.X64, 64, ByteOrder.LITTLE_ENDIAN, Elf.Type.EXECUTABLE, Optional.empty()));
    }

    @Test
    void aBigEndianFileFitsNoTarget() {
        NativeHeader header = NativeHeader.read(elf(ByteOrder.BIG_ENDIAN, 183, "/lib/ld.so"));

        assertThat(HeaderFit.check(header, new BinaryTarget("linux-arm64-openssl-3.0.x")))
                .contains("linux-arm64-openssl-3.0.x needs an ELF file for arm64, but this is an ELF file for arm64"
                        + " (64-bit, big-endian).");
    }

    @Test
    void aUniversalFileFitsBothMacs() {
        byte[] fat = ByteBuffer.allocate(48)
                .putInt(0xcafebabe)
                .putInt(2)
                .putInt(0x01000007)
                .putInt(28, 0x0100000c)
                .array();

        NativeHeader header = NativeHeader.read(fat);

        assertThat(header).isEqualTo(new MachO(List.of(Cpu.X64, Cpu.ARM64), true));
        assertThat(header.description()).isEqualTo("a Mach-O file for x86-64 and arm64");
        assertThat(HeaderFit.check(header, new BinaryTarget("darwin"))).isEmpty();
        assertThat(HeaderFit.check(header, new BinaryTarget("darwin-arm64"))).isEmpty();
    }

    @Test
    void aJavaClassIsNoUniversalFile() {
        byte[] javaClass =
                ByteBuffer.allocate(4096).putInt(0xcafebabe).putInt(61).array();

        assertThat(NativeHeader.read(javaClass)).isEqualTo(new Unknown("data of an unknown kind"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><title>Blocked</title> | an HTML page",
                "'  <HTML lang=en>' | an HTML page",
                "<!-- proxy --><html> | an HTML page",
                "<?xml version='1.0'?><Error/> | an XML document",
                "error code: 1010 | text",
                "#!/bin/sh | a script",
                "version https://git-lfs.github.com/spec/v1 | a Git LFS pointer instead of the file",
                "Zugriff verweigert für Gäste | text"
            })
    void whatAMirrorMayAnswerInsteadIsNamed(String text, String what) {
        assertThat(NativeHeader.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Unknown(what));
    }

    @ParameterizedTest
    @CsvSource({"1f8b0800, gzip data", "504b0304, a zip file", "'', an empty file", "00010203, data of an unknown kind"
    })
    void otherBytesAreNamed(String hex, String what) {
        assertThat(NativeHeader.read(HexFormat.of().parseHex(hex))).isEqualTo(new Unknown(what));
    }

    @Test
    void aTextIsRefusedForEveryTarget() {
        NativeHeader header = NativeHeader.read("error code: 1010".getBytes(StandardCharsets.UTF_8));

        assertThat(HeaderFit.check(header, new BinaryTarget("windows")))
                .contains("windows needs a Windows (PE) file for x86-64, but this is text.");
        assertThat(HeaderFit.check(header, new BinaryTarget("openbsd")))
                .contains("openbsd needs an ELF file, but this is text.");
        assertThat(HeaderFit.check(header, new BinaryTarget("linux-arm-openssl-1.1.x")))
                .contains("linux-arm-openssl-1.1.x needs an ELF file for 32-bit ARM or arm64, but this is text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "plan9"})
    void aNameThatTellsNoSystemIsNotJudged(String target) {
        assertThat(HeaderFit.check(new Unknown("text"), new BinaryTarget(target)))
                .isEmpty();
    }

    @Test
    void noBytesMakeTheReaderFail() {
        Random random = new Random(7);
        byte[] valid = elf(ByteOrder.LITTLE_ENDIAN, 62, "/lib64/ld-linux-x86-64.so.2");
        int elfs = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] file = Arrays.copyOf(valid, random.nextInt(valid.length + 1));
            for (int j = 0; j < 6 && file.length > 8; j++) {
                file[6 + random.nextInt(file.length - 6)] = (byte) random.nextInt();
            }
            elfs += NativeHeader.read(file) instanceof Elf ? 1 : 0;
        }

        assertThat(elfs).isGreaterThan(1_000);
    }

    /** An executable of 64 bits with one program header, PT_INTERP. */
    private static byte[] elf(ByteOrder order, int machine, String interpreter) {
        byte[] name = (interpreter + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(64 + 56 + name.length).order(order);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, (byte) (order.equals(ByteOrder.LITTLE_ENDIAN) ? 1 : 2), 1});
        file.putShort(16, (short) 2).putShort(18, (short) machine);
        file.putLong(0x20, 64).putShort(0x36, (short) 56).putShort(0x38, (short) 1);
        file.putInt(64, 3).putLong(64 + 8, 64 + 56).putLong(64 + 32, name.length);
        file.position(64 + 56).put(name);
        return file.array();
    }
}
