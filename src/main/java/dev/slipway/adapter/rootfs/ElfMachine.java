package dev.slipway.adapter.rootfs;

import dev.slipway.domain.platform.Cpu;
import java.util.Optional;

/** Reads from the first bytes of an ELF file which machine it is for, elf(5). */
final class ElfMachine {
    static final int HEADER = 20;

    private static final int BIG_ENDIAN = 2;

    private ElfMachine() {}

    /** The architecture; empty when the bytes are no ELF header or the machine is one that Node does not know. */
    static Optional<Cpu> of(byte[] head) {
        if (head.length < HEADER || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
            return Optional.empty();
        }
        int first = head[18] & 0xff;
        int second = head[19] & 0xff;
        return Cpu.ofElf(head[5] == BIG_ENDIAN ? first << 8 | second : second << 8 | first);
    }
}
