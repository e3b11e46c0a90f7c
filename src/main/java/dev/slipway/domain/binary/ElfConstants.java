package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Elf;
import java.io.IOException;

/** Where the constants of an ELF file lie, by its section headers, which no loader reads: {@code .rodata}, behind the code. */
public final class ElfConstants {
    private static final int LONGEST_NAME = 32;

    private ElfConstants() {}

    /**
     * The offset in bytes of that section; 0 of another format, and where no header tells of one in the file.
     *
     * @throws IOException when bytes cannot be read that the file has
     */
    public static long offset(ByteSource file) throws IOException {
        if (!ElfReader.claims(file.read(0, Sniffer.LOOKED_AT))) {
            return 0;
        }
        BoundedBytes bytes = BoundedBytes.forHeaders(file);
        try {
            return offset(bytes, ElfReader.header(bytes));
        } catch (BadFile untold) {
            return 0;
        }
    }

    private static long offset(BoundedBytes bytes, Elf elf) throws BadFile, IOException {
        boolean wide = elf.bits() == 64;
        long table = wide ? bytes.i64(0x28) : bytes.u32(0x20);
        int size = bytes.u16(wide ? 0x3a : 0x2e);
        int count = bytes.u16(wide ? 0x3c : 0x30);
        int names = bytes.u16(wide ? 0x3e : 0x32);
        long texts = begin(bytes, table + (long) names * size, wide);
        for (int i = 0; i < count; i++) {
            long header = table + (long) i * size;
            if (bytes.text(texts + bytes.u32(header), LONGEST_NAME).equals(".rodata")) {
                long begin = begin(bytes, header, wide);
                return bytes.has(begin, 0) ? begin : 0;
            }
        }
        return 0;
    }

    private static long begin(BoundedBytes bytes, long header, boolean wide) throws BadFile, IOException {
        return wide ? bytes.i64(header + 24) : bytes.u32(header + 16);
    }
}
