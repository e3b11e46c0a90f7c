package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import java.util.List;

/** The C library that an ELF file is linked to, as far as its headers tell. */
public enum LinkedLibc {
    GLIBC,
    MUSL,
    /** Android's. */
    BIONIC,
    /** A program that brings its own and needs no other. */
    STATIC,
    /** That of a BSD or of another system. */
    OTHER,
    /** It names none: an object file, or a library that leaves it to the process that loads it. */
    UNKNOWN;

    private static final int STANDALONE = 0;
    private static final int GNU = 3;
    private static final int PIE = 0x0800_0000;

    static LinkedLibc of(Elf elf) {
        Linking linking = elf.linking();
        if (elf.osAbi() != STANDALONE && elf.osAbi() != GNU) {
            return OTHER;
        }
        if (elf.interpreter().isPresent()) {
            return ofLoader(elf.interpreter().get());
        }
        if (!linking.needed().isEmpty()) {
            return ofNeeded(linking);
        }
        boolean program = elf.type() == Elf.Type.EXECUTABLE || (linking.flags1() & PIE) != 0;
        return program ? STATIC : UNKNOWN;
    }

    private static LinkedLibc ofLoader(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("ld-musl-")) {
            return MUSL;
        }
        if (name.startsWith("linker")) {
            return BIONIC;
        }
        return isOfGlibc(name) ? GLIBC : OTHER;
    }

    private static LinkedLibc ofNeeded(Linking linking) {
        List<String> needed = linking.needed();
        if (needed.stream().anyMatch(name -> name.startsWith("libc.musl-") || name.startsWith("ld-musl-"))) {
            return MUSL;
        }
        if (needed.contains("libc.so.6")
                || needed.contains("libc.so.6.1")
                || needed.stream().anyMatch(LinkedLibc::isOfGlibc)) {
            return GLIBC;
        }
        if (needed.contains("libc.so")) {
            // Android's carries versions, and its logger comes with it; musl has no versions.
            boolean android = needed.contains("liblog.so")
                    || linking.versionsNeeded().stream()
                            .anyMatch(one -> one.version().equals("LIBC"));
            return android ? BIONIC : MUSL;
        }
        // GCC's own library has versions of that name in every build of it, also in that for musl.
        if (linking.versionsNeeded().stream()
                .anyMatch(one ->
                        one.version().startsWith("GLIBC_") && !one.library().startsWith("libgcc_s."))) {
            return GLIBC;
        }
        return needed.stream().anyMatch(name -> name.startsWith("libc.so.")) ? OTHER : UNKNOWN;
    }

    /** The names of glibc's loader by architecture: {@code ld-linux-x86-64.so.2}, {@code ld64.so.1} of s390x, {@code ld.so.1}. */
    private static boolean isOfGlibc(String name) {
        return name.startsWith("ld-linux")
                || name.startsWith("ld64.so.")
                || name.equals("ld.so.1")
                || name.startsWith("ld-lsb");
    }
}
