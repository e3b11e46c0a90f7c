package dev.slipway.domain.binary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A processor architecture, in the words of the several worlds that name it. */
public enum Cpu {
    X64("x64", "x86_64", "x86_64-linux-gnu", 62, "amd64 x86-64"),
    ARM64("arm64", "aarch64", "aarch64-linux-gnu", 183, "arm64v8 armv8"),
    ARM("arm", "armv7l", "arm-linux-gnueabihf", 40, "armhf armv7 arm32v7 armv6l"),
    IA32("ia32", "i686", "i386-linux-gnu", 3, "i386 x86 i586 386"),
    S390X("s390x", "s390x", "s390x-linux-gnu", 22, ""),
    PPC64("ppc64", "ppc64le", "powerpc64le-linux-gnu", 21, "powerpc64le"),
    RISCV64("riscv64", "riscv64", "riscv64-linux-gnu", 243, ""),
    LOONG64("loong64", "loongarch64", "loongarch64-linux-gnu", 258, "");

    private final String node;
    private final String machine;
    private final String triple;
    private final int elfMachine;
    private final String synonyms;

    Cpu(String node, String machine, String triple, int elfMachine, String synonyms) {
        this.node = node;
        this.machine = machine;
        this.triple = triple;
        this.elfMachine = elfMachine;
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

    /** The architecture of an ELF file by its {@code e_machine} field (elf(5)). */
    public static Optional<Cpu> ofElf(int elfMachine) {
        for (Cpu cpu : values()) {
            if (cpu.elfMachine == elfMachine) {
                return Optional.of(cpu);
            }
        }
        return Optional.empty();
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
}
