package dev.slipway.adapter.rootfs;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.platform.LibraryFile;
import java.util.Optional;

/** Reads from the first bytes of an ELF file which machine it is for, elf(5). */
final class ElfMachine {
    static final int HEADER = 20;

    private static final int BIG_ENDIAN = 2;
    private static final int WIDE = 2;
    private static final int SHARED = 3;

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

    /** What a loader of programs for {@code cpu} makes of a file that begins with these bytes. */
    static LibraryFile judge(byte[] head, Cpu cpu) {
        if (head.length < HEADER || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
            return LibraryFile.BROKEN;
        }
        // x32 and the 32-bit ABI of arm64 have the machine of the 64-bit ones, and their own word size.
        boolean wide = cpu != Cpu.ARM && cpu != Cpu.IA32;
        if ((head[4] == WIDE) != wide || !of(head).equals(Optional.of(cpu))) {
            return LibraryFile.FOREIGN;
        }
        int type = (head[5] == BIG_ENDIAN ? head[17] : head[16]) & 0xff;
        return type == SHARED ? LibraryFile.FITTING : LibraryFile.BROKEN;
    }
}
