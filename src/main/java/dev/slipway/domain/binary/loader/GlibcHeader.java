package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;

/** What glibc makes of the first bytes of a file that it found: takes it, passes it over, or stops ({@code open_verify}). */
record GlibcHeader(Cpu cpu) {
    private static final int WIDE = 2;
    private static final int BIG = 2;
    private static final int GNU = 3;
    /** The kinds of ABI that a file may ask for as GNU's; the numbers below are of features that every glibc has (libc-abis). */
    private static final int GNU_ABIS = 4;

    /** Whether it is for this CPU; a search passes others over. */
    boolean fits(LibraryFile file) throws Refused, IOException {
        byte[] start = file.start();
        boolean wide = cpu != Cpu.ARM && cpu != Cpu.IA32;
        if (start.length < (wide ? 64 : 52)) {
            throw bad(file, "file too short");
        }
        if (start[0] != 0x7f || start[1] != 'E' || start[2] != 'L' || start[3] != 'F') {
            throw bad(file, "invalid ELF header");
        }
        if ((start[4] == WIDE) != wide) {
            return false;
        }
        if ((start[5] == BIG) != (cpu == Cpu.S390X)) {
            throw bad(file, "ELF file data encoding not " + (cpu == Cpu.S390X ? "big" : "little") + "-endian");
        }
        return file.header() instanceof Elf elf && fits(file, elf);
    }

    private boolean fits(LibraryFile file, Elf elf) throws Refused {
        if (elf.osAbi() != 0 && elf.osAbi() != GNU) {
            throw refused(file, Cause.OS_ABI, "ELF file OS ABI invalid");
        }
        if (elf.abiVersion() != 0 && (elf.osAbi() == 0 || elf.abiVersion() >= GNU_ABIS)) {
            throw refused(file, Cause.OS_ABI, "ELF file ABI version invalid");
        }
        if (!elf.cpu().filter(cpu::equals).isPresent()) {
            return false;
        }
        if (elf.type() != Elf.Type.SHARED && elf.type() != Elf.Type.EXECUTABLE) {
            throw bad(file, "only ET_DYN and ET_EXEC can be loaded");
        }
        return true;
    }

    private static Refused bad(LibraryFile file, String words) {
        return refused(file, Cause.BAD_FILE, words);
    }

    private static Refused refused(LibraryFile file, Cause cause, String words) {
        return Refused.because(cause, file.path() + " is refused: " + words, file.path() + ": " + words);
    }

    /** The headers and tables of a file that fits. */
    static Elf elf(LibraryFile file) throws Refused, IOException {
        NativeFile whole = file.whole();
        if (whole instanceof Elf elf) {
            return elf;
        }
        if (whole instanceof NativeFile.Truncated cut) {
            throw cut.segmentsLack()
                    ? Refused.because(Cause.CRASH, file.path() + " is cut: " + cut.why(), "Bus error")
                    : refused(file, Cause.BAD_FILE, "cannot read file data");
        }
        String why = whole instanceof NativeFile.Damaged damaged ? damaged.why() : "it is no ELF file";
        throw Refused.because(Cause.BAD_FILE, file.path() + " is damaged: " + why, "");
    }
}
