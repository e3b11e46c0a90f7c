package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import java.util.Optional;

/** What a dynamic loader makes of a path at which it looks for a library. */
public enum LibraryFit {
    /** Nothing is there, or a link that leads nowhere: the search goes on. */
    ABSENT,
    /** A library for the CPU and the word size that is asked for. */
    FITTING,
    /** A library for another CPU or word size: glibc passes it over, musl takes it and fails. */
    FOREIGN,
    /** An empty file, text, a directory, a loop of links: the search ends there, and the loading fails. */
    BROKEN;

    /** How many of a file's first bytes are judged: an ELF header. */
    public static final int HEAD = 64;

    /** What a loader of programs for {@code cpu} makes of a file that is there. */
    public static LibraryFit of(NativeFile file, Cpu cpu) {
        if (!(file instanceof Elf elf)) {
            return BROKEN;
        }
        // x32 and the 32-bit ABI of arm64 have the machine of the 64-bit ones, and their own word size.
        int bits = cpu == Cpu.ARM || cpu == Cpu.IA32 ? 32 : 64;
        if (elf.bits() != bits || !elf.cpu().equals(Optional.of(cpu))) {
            return FOREIGN;
        }
        return elf.type() == Elf.Type.SHARED ? FITTING : BROKEN;
    }
}
