package dev.slipway.domain.nativebinary;

import dev.slipway.domain.nativebinary.NativeHeader.Elf;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads elf(5). */
final class ElfReader {
    private static final int MAGIC = 0x464c_457f;
    private static final int SMALLEST = 0x34;
    private static final int PT_INTERP = 3;

    private ElfReader() {}

    static Optional<NativeHeader> read(HeaderBytes bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        boolean known = bytes.u8(4) == 1 || bytes.u8(4) == 2;
        if (bytes.i32(0) != MAGIC || !known || !bytes.has(0, SMALLEST)) {
            return Optional.empty();
        }
        int bits = bytes.u8(4) == 2 ? 64 : 32;
        ByteOrder order = bytes.u8(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        bytes.order(order);
        return Optional.of(
                new Elf(Cpu.ofElf(bytes.u16(18)), bits, order, type(bytes.u16(16)), interpreter(bytes, bits == 64)));
    }

    private static Elf.Type type(int type) {
        return switch (type) {
            case 1 -> Elf.Type.RELOCATABLE;
            case 2 -> Elf.Type.EXECUTABLE;
            case 3 -> Elf.Type.SHARED;
            case 4 -> Elf.Type.CORE;
            default -> Elf.Type.OTHER;
        };
    }

    private static Optional<String> interpreter(HeaderBytes bytes, boolean wide) {
        long table = wide ? bytes.i64(0x20) : bytes.u32(0x1c);
        int size = bytes.u16(wide ? 0x36 : 0x2a);
        int count = bytes.u16(wide ? 0x38 : 0x2c);
        for (int i = 0; i < count && bytes.has(table + (long) i * size, size); i++) {
            long entry = table + (long) i * size;
            if (bytes.i32(entry) == PT_INTERP) {
                return wide
                        ? bytes.text(bytes.i64(entry + 8), bytes.i64(entry + 32))
                        : bytes.text(bytes.u32(entry + 4), bytes.u32(entry + 16));
            }
        }
        return Optional.empty();
    }
}
