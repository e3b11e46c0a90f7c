package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Foreign;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.testing.ElfBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderFitTest {
    @Test
    void aBigEndianFileFitsNoTarget() {
        NativeFile header =
                NativeFile.ofHead(ElfBuilder.of(183, 64, ByteOrder.BIG_ENDIAN).bytes());

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

        NativeFile header = NativeFile.ofHead(fat);

        assertThat(header.description()).isEqualTo("a Mach-O file for x86-64 and arm64");
        assertThat(HeaderFit.check(header, new BinaryTarget("darwin"))).isEmpty();
        assertThat(HeaderFit.check(header, new BinaryTarget("darwin-arm64"))).isEmpty();
    }

    @Test
    void aJavaClassIsNoUniversalFile() {
        byte[] javaClass =
                ByteBuffer.allocate(4096).putInt(0xcafebabe).putInt(61).array();

        assertThat(NativeFile.ofHead(javaClass)).isEqualTo(new Foreign("data of an unknown kind"));
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
        assertThat(NativeFile.ofHead(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Foreign(what));
    }

    @ParameterizedTest
    @CsvSource({"1f8b0800, gzip data", "504b0304, a zip file", "'', an empty file", "00010203, data of an unknown kind"
    })
    void otherBytesAreNamed(String hex, String what) {
        assertThat(NativeFile.ofHead(HexFormat.of().parseHex(hex))).isEqualTo(new Foreign(what));
    }

    @Test
    void aTextIsRefusedForEveryTarget() {
        NativeFile header = NativeFile.ofHead("error code: 1010".getBytes(StandardCharsets.UTF_8));

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
        assertThat(HeaderFit.check(new Foreign("text"), new BinaryTarget(target)))
                .isEmpty();
    }
}
