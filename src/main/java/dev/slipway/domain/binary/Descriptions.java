package dev.slipway.domain.binary;

import java.util.List;
import java.util.Optional;

/** Native files in words. */
final class Descriptions {
    private Descriptions() {}

    static String of(NativeFile file) {
        if (file instanceof NativeFile.Elf elf) {
            return "an ELF file" + words(List.of(elf.cpu()));
        }
        if (file instanceof NativeFile.MachO machO) {
            return "a Mach-O file"
                    + words(machO.slices().stream()
                            .map(NativeFile.MachO.Slice::cpu)
                            .toList());
        }
        if (file instanceof NativeFile.Pe pe) {
            return "a Windows (PE) file" + words(List.of(pe.cpu()));
        }
        if (file instanceof NativeFile.Truncated cut) {
            return "the beginning of " + kind(cut.format())
                    + cut.cpu().map(cpu -> words(List.of(cut.cpu()))).orElse("");
        }
        if (file instanceof NativeFile.Damaged damaged) {
            return "a damaged " + damaged.format() + " file"
                    + damaged.cpu().map(cpu -> words(List.of(damaged.cpu()))).orElse("");
        }
        return ((NativeFile.Foreign) file).what();
    }

    private static String kind(String format) {
        return (format.equals("ELF") ? "an " : "a ") + format + " file";
    }

    private static String words(List<Optional<Cpu>> cpus) {
        return " for "
                + String.join(
                        " and ",
                        cpus.stream()
                                .map(cpu -> cpu.map(Cpu::words).orElse("an unknown CPU"))
                                .toList());
    }
}
