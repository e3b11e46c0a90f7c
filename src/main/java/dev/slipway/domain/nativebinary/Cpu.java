package dev.slipway.domain.nativebinary;

/** A kind of processor that native code is built for. */
public enum Cpu {
    X64("x86-64", 62, 0x0100_0007, 0x8664),
    X86("32-bit x86", 3, 7, 0x014c),
    ARM64("arm64", 183, 0x0100_000c, 0xaa64),
    ARM("32-bit ARM", 40, 12, 0x01c4),
    PPC64("PowerPC 64", 21, 0x0100_0012, -1),
    RISCV("RISC-V", 243, -1, 0x5064),
    S390("IBM Z", 22, -1, -1),
    OTHER("an unknown CPU", -1, -1, -1);

    private final String text;
    private final int elf;
    private final int machO;
    private final int pe;

    /** The numbers are those of elf(5) {@code e_machine}, of mach/machine.h and of the PE specification. */
    Cpu(String text, int elf, int machO, int pe) {
        this.text = text;
        this.elf = elf;
        this.machO = machO;
        this.pe = pe;
    }

    static Cpu ofElf(int machine) {
        for (Cpu cpu : values()) {
            if (cpu.elf == machine) {
                return cpu;
            }
        }
        return OTHER;
    }

    static Cpu ofMachO(int type) {
        for (Cpu cpu : values()) {
            if (cpu.machO == type) {
                return cpu;
            }
        }
        return OTHER;
    }

    static Cpu ofPe(int machine) {
        for (Cpu cpu : values()) {
            if (cpu.pe == machine) {
                return cpu;
            }
        }
        return OTHER;
    }

    /** As in a sentence: {@code x86-64}, {@code arm64}. */
    @Override
    public String toString() {
        return text;
    }
}
