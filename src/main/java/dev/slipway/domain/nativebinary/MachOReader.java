package dev.slipway.domain.nativebinary;

import dev.slipway.domain.nativebinary.NativeHeader.MachO;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads mach-o/loader.h and mach-o/fat.h. */
final class MachOReader {
    private static final int THIN_32 = 0xfeed_face;
    private static final int THIN_64 = 0xfeed_facf;
    private static final int FAT_32 = 0xcafe_babe;
    private static final int FAT_64 = 0xcafe_babf;
    /** Java class files begin like universal files; there this number is their version, 45 or more. */
    private static final int MOST_PARTS = 30;

    private MachOReader() {}

    static Optional<NativeHeader> read(HeaderBytes bytes) {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            bytes.order(order);
            int magic = bytes.i32(0);
            if ((magic == THIN_32 || magic == THIN_64) && bytes.has(0, 8)) {
                return Optional.of(new MachO(List.of(Cpu.ofMachO(bytes.i32(4))), false));
            }
        }
        int magic = bytes.i32(0);
        return magic == FAT_32 ? fat(bytes, 20) : magic == FAT_64 ? fat(bytes, 32) : Optional.empty();
    }

    private static Optional<NativeHeader> fat(HeaderBytes bytes, int entry) {
        int count = bytes.i32(4);
        if (count < 1 || count > MOST_PARTS || !bytes.has(8, (long) count * entry)) {
            return Optional.empty();
        }
        List<Cpu> cpus = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cpus.add(Cpu.ofMachO(bytes.i32(8 + (long) i * entry)));
        }
        return Optional.of(new MachO(cpus, true));
    }
}
