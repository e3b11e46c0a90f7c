package dev.slipway.domain.binary;

/** Where the dynamic loader of a C library is, which is part of each architecture's ABI. */
public final class Loaders {
    private Loaders() {}

    /** The path by which programs name it. */
    public static String path(boolean musl, Cpu cpu) {
        return musl ? "/lib/ld-musl-" + muslName(cpu) + ".so.1" : glibc(cpu);
    }

    private static String muslName(Cpu cpu) {
        return switch (cpu) {
            case ARM -> "armhf";
            case IA32 -> "i386";
            case PPC64 -> "powerpc64le";
            default -> cpu.machine();
        };
    }

    // https://sourceware.org/glibc/wiki/ABIList
    private static String glibc(Cpu cpu) {
        return switch (cpu) {
            case X64 -> "/lib64/ld-linux-x86-64.so.2";
            case ARM64 -> "/lib/ld-linux-aarch64.so.1";
            case ARM -> "/lib/ld-linux-armhf.so.3";
            case IA32 -> "/lib/ld-linux.so.2";
            case S390X -> "/lib/ld64.so.1";
            case PPC64 -> "/lib64/ld64.so.2";
            case RISCV64 -> "/lib/ld-linux-riscv64-lp64d.so.1";
            case LOONG64 -> "/lib64/ld-linux-loongarch-lp64d.so.1";
        };
    }
}
