package dev.slipway.domain.binary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A processor architecture, in the words of the several worlds that name it. */
public enum Cpu {
    X64("x64", "x86_64", "x86_64-linux-gnu", "x86-64", 62, 0x0100_0007, 0x8664, "amd64 x86-64"),
    ARM64("arm64", "aarch64", "aarch64-linux-gnu", "arm64", 183, 0x0100_000c, 0xaa64, "arm64v8 armv8"),
    ARM("arm", "armv7l", "arm-linux-gnueabihf", "32-bit ARM", 40, 12, 0x01c4, "armhf armv7 arm32v7 armv6l"),
    IA32("ia32", "i686", "i386-linux-gnu", "32-bit x86", 3, 7, 0x014c, "i386 x86 i586 386"),
    S390X("s390x", "s390x", "s390x-linux-gnu", "IBM Z", 22, -1, -1, ""),
    PPC64("ppc64", "ppc64le", "powerpc64le-linux-gnu", "PowerPC 64", 21, 0x0100_0012, -1, "powerpc64le"),
    RISCV64("riscv64", "riscv64", "riscv64-linux-gnu", "RISC-V", 243, -1, 0x5064, ""),
    LOONG64("loong64", "loongarch64", "loongarch64-linux-gnu", "LoongArch", 258, -1, 0x6264, "");

    private static final int NONE = -1;
    private static final int ELF = 0;
    private static final int MACH_O = 1;
    private static final int PE = 2;

    private final String node;
    private final String machine;
    private final String triple;
    private final String words;
    private final int elf;
    private final int machO;
    private final int pe;
    private final String synonyms;

    /** The numbers are those of elf(5) {@code e_machine}, of mach/machine.h and of the PE specification. */
    Cpu(String node, String machine, String triple, String words, int elf, int machO, int pe, String synonyms) {
        this.node = node;
        this.machine = machine;
        this.triple = triple;
        this.words = words;
        this.elf = elf;
        this.machO = machO;
        this.pe = pe;
        this.synonyms = synonyms;
    }

    /** The architecture that {@code word} means to Node, Docker, Debian, {@code uname} or Java; case is ignored. */
    public static Optional<Cpu> named(String word) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        for (Cpu cpu : values()) {
            if (cpu.node.equalsIgnoreCase(word)
                    || cpu.machine.equalsIgnoreCase(word)
                    || List.of(cpu.synonyms.split(" ")).contains(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(cpu);
            }
        }
        return Optional.empty();
    }

    /** The architecture of an ELF file by its {@code e_machine}. */
    static Optional<Cpu> ofElf(int machine) {
        return numbered(ELF, machine);
    }

    static Optional<Cpu> ofMachO(int type) {
        return numbered(MACH_O, type);
    }

    static Optional<Cpu> ofPe(int machine) {
        return numbered(PE, machine);
    }

    private static Optional<Cpu> numbered(int format, int number) {
        for (Cpu cpu : values()) {
            if (cpu.number(format) == number && number != NONE) {
                return Optional.of(cpu);
            }
        }
        return Optional.empty();
    }

    private int number(int format) {
        return format == ELF ? elf : format == MACH_O ? machO : pe;
    }

    /** As Node's {@code process.arch}. */
    public String node() {
        return node;
    }

    /** As {@code uname -m} on Linux. */
    public String machine() {
        return machine;
    }

    /** Debian's multiarch triple, which names library directories. */
    public String triple() {
        return triple;
    }

    /** As in a sentence: {@code x86-64}, {@code arm64}. */
    public String words() {
        return words;
    }
}
