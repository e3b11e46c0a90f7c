package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ElfConstantsTest {
    private static final int AT = 0x1000;

    @Test
    void theirSectionIsFoundByItsName() throws IOException {
        for (int bits : List.of(32, 64)) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                byte[] file = withSections(bits, order, ".rodata", 0x900);

                assertThat(ElfConstants.offset(ByteSource.of(file))).isEqualTo(0x900);
            }
        }
    }

    @Test
    void whatTellsNothingOfThemBeginsAtItsFirstByte() throws IOException {
        byte[] whole = withSections(64, ByteOrder.LITTLE_ENDIAN, ".rodata", 0x900);

        assertThat(ElfConstants.offset(ByteSource.of(withSections(64, ByteOrder.LITTLE_ENDIAN, ".data", 0x900))))
                .isZero();
        assertThat(ElfConstants.offset(ByteSource.of(withSections(64, ByteOrder.LITTLE_ENDIAN, ".rodata", 1L << 40))))
                .isZero();
        assertThat(ElfConstants.offset(ByteSource.of(withSections(64, ByteOrder.LITTLE_ENDIAN, ".rodata", -1))))
                .isZero();
        assertThat(ElfConstants.offset(ByteSource.of(
                        ElfBuilder.of(62, 64, ByteOrder.LITTLE_ENDIAN).bytes())))
                .isZero();
        assertThat(ElfConstants.offset(ByteSource.of("#!/bin/sh".getBytes(StandardCharsets.UTF_8))))
                .isZero();
        for (int end = 0; end < AT + 130; end += 7) {
            assertThat(ElfConstants.offset(ByteSource.of(Arrays.copyOf(whole, end))))
                    .isZero();
        }
    }

    /** A file with three section headers at {@link #AT}: none, one of that name, and that of the names behind them. */
    private static byte[] withSections(int bits, ByteOrder order, String name, long offset) {
        boolean wide = bits == 64;
        int size = wide ? 64 : 40;
        byte[] names = ("\0" + name + "\0.shstrtab\0").getBytes(StandardCharsets.US_ASCII);
        int end = AT + 3 * size + names.length;
        ByteBuffer file = ByteBuffer.wrap(
                        Arrays.copyOf(ElfBuilder.of(62, bits, order).bytes(), end))
                .order(order);
        number(file, wide ? 0x28 : 0x20, wide, AT);
        file.putShort(wide ? 0x3a : 0x2e, (short) size);
        file.putShort(wide ? 0x3c : 0x30, (short) 3);
        file.putShort(wide ? 0x3e : 0x32, (short) 2);
        file.putInt(AT + size, 1);
        number(file, AT + size + (wide ? 24 : 16), wide, offset);
        file.putInt(AT + 2 * size, name.length() + 2);
        number(file, AT + 2 * size + (wide ? 24 : 16), wide, AT + 3 * size);
        file.position(AT + 3 * size);
        file.put(names);
        return file.array();
    }

    private static void number(ByteBuffer file, int at, boolean wide, long value) {
        if (wide) {
            file.putLong(at, value);
        } else {
            file.putInt(at, (int) value);
        }
    }
}
