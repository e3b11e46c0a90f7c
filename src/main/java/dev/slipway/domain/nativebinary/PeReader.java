package dev.slipway.domain.nativebinary;

import dev.slipway.domain.nativebinary.NativeHeader.Pe;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the headers of the PE specification: {@code MZ}, at 0x3c the place of {@code PE\0\0}, the machine behind it. */
final class PeReader {
    private static final int MZ = 0x5a4d;
    private static final int PE = 0x0000_4550;

    private PeReader() {}

    static Optional<NativeHeader> read(HeaderBytes bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long header = bytes.u32(0x3c);
        if (bytes.u16(0) != MZ || !bytes.has(header, 6) || bytes.i32(header) != PE) {
            return Optional.empty();
        }
        return Optional.of(new Pe(Cpu.ofPe(bytes.u16(header + 4))));
    }
}
