package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;

/** Words for a file that is for another CPU. */
final class WrongCpu {
    private WrongCpu() {}

    static Refused of(LibraryFile file, Cpu cpu) throws IOException {
        NativeFile header = file.header();
        String built = header instanceof Elf elf ? elf.bits() + "-bit " + name(elf) : "another CPU";
        return Refused.because(
                Cause.WRONG_ARCHITECTURE,
                "it is built for " + built + ", and the programs of the root are for " + cpu.node(),
                "");
    }

    private static String name(Elf elf) {
        return elf.cpu().map(Cpu::node).orElse("machine " + elf.machine());
    }
}
