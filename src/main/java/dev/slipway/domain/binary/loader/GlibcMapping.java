package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.util.Optional;

/**
 * What glibc refuses a library for while it maps it ({@code _dl_map_object_from_fd}).
 *
 * @param program what is started, and need not be a library that can be opened
 */
record GlibcMapping(GlibcRoot glibc, Optional<LibraryFile> program) {
    private static final long NOOPEN = 0x40;
    private static final long PIE = 0x800_0000;
    private static final int EXECUTABLE = 1;
    /** The first release that makes no stack executable for a library that is opened. */
    private static final int STACKS_STAY = 41;
    /** The first release that takes segments of any alignment. */
    private static final int ANY_ALIGNMENT = 35;

    void check(LibraryFile file, Elf elf) throws Refused {
        Linking linking = elf.linking();
        boolean started = program.isPresent() && program.get().equals(file);
        Optional<String> refusal = elf.refusal().filter(words -> !isBygone(words));
        if (refusal.isPresent()) {
            throw refused(file, Cause.BAD_FILE, refusal.get());
        }
        if (!started && elf.type() == Elf.Type.EXECUTABLE) {
            throw refused(file, Cause.NOT_DLOPENABLE, "cannot dynamically load executable");
        }
        if (!linking.dynamic()) {
            throw refused(file, Cause.BAD_FILE, "object file has no dynamic section");
        }
        if (MappedBytes.isCut(file.size(), linking.endOfSegments())) {
            throw Refused.because(
                    Cause.CRASH,
                    file.path() + " is cut: it has " + file.size() + " bytes of " + linking.endOfSegments(),
                    "Bus error");
        }
        if (!started && (linking.flags1() & PIE) != 0) {
            throw refused(file, Cause.NOT_DLOPENABLE, "cannot dynamically load position-independent executable");
        }
        if (!started && (linking.flags1() & NOOPEN) != 0) {
            throw refused(file, Cause.NOT_DLOPENABLE, "shared object cannot be dlopen()ed");
        }
        if (!started && glibc.minor() >= STACKS_STAY && wantsExecutableStack(linking)) {
            throw refused(
                    file,
                    Cause.EXECUTABLE_STACK,
                    "cannot enable executable stack as shared object requires: Invalid argument");
        }
    }

    private boolean isBygone(String words) {
        return glibc.minor() >= ANY_ALIGNMENT && words.equals("ELF load command alignment not page-aligned");
    }

    private boolean wantsExecutableStack(Linking linking) {
        // Without the header the ABI's default counts, and that of 64-bit arm alone is a stack without code
        // (stackinfo.h).
        return linking.stackFlags().orElse(glibc.cpu() == Cpu.ARM64 ? 0 : EXECUTABLE) % 2 == EXECUTABLE;
    }

    private static Refused refused(LibraryFile file, Cause cause, String words) {
        return Refused.because(cause, file.path() + " is refused: " + words, file.path() + ": " + words);
    }
}
