package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.Pe;
import dev.slipway.domain.engine.BinaryTarget;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Whether a file is built for the system and the CPU of a binary target; what it links to is not looked at. */
public final class HeaderFit {
    private static final List<Cpu> ANY = List.of();

    private HeaderFit() {}

    /** A sentence that says what the target needs and what the file is; empty when it fits or nothing is known. */
    public static Optional<String> check(NativeFile header, BinaryTarget target) {
        String name = target.name();
        if (name.contains("windows")) {
            return sentence(
                    header instanceof Pe pe && pe.cpu().equals(Optional.of(Cpu.X64)),
                    header,
                    target,
                    "a Windows (PE) file for x86-64");
        }
        if (name.contains("darwin")) {
            Cpu cpu = name.endsWith("arm64") ? Cpu.ARM64 : Cpu.X64;
            return sentence(
                    header instanceof MachO machO && machO.isFor(cpu),
                    header,
                    target,
                    "a Mach-O file for " + cpu.words());
        }
        return linux(name).flatMap(cpus -> elf(header, target, cpus));
    }

    private static Optional<String> elf(NativeFile header, BinaryTarget target, List<Cpu> cpus) {
        boolean fits = header instanceof Elf elf
                && (cpus.isEmpty() || (elf.cpu().map(cpus::contains).orElse(false) && isUsual(elf)));
        String words = String.join(" or ", cpus.stream().map(Cpu::words).toList());
        return sentence(fits, header, target, cpus.isEmpty() ? "an ELF file" : "an ELF file for " + words);
    }

    private static boolean isUsual(Elf elf) {
        return elf.order().equals(ByteOrder.LITTLE_ENDIAN)
                && elf.bits() == (elf.cpu().equals(Optional.of(Cpu.ARM)) ? 32 : 64);
    }

    private static Optional<String> sentence(boolean fits, NativeFile header, BinaryTarget target, String needed) {
        return fits
                ? Optional.empty()
                : Optional.of(
                        target + " needs " + needed + ", but this is " + header.description() + oddity(header) + ".");
    }

    private static String oddity(NativeFile header) {
        if (!(header instanceof Elf elf) || (elf.cpu().isPresent() && isUsual(elf))) {
            return "";
        }
        return " (" + elf.bits() + "-bit, " + (elf.order().equals(ByteOrder.BIG_ENDIAN) ? "big" : "little")
                + "-endian)";
    }

    /** The CPUs of a target for Linux or a BSD, any where the list is empty; nothing for a name that tells no system. */
    private static Optional<List<Cpu>> linux(String name) {
        if (name.startsWith("linux-arm-")) {
            // Up to Prisma 3.0 this name meant 64-bit machines.
            return Optional.of(List.of(Cpu.ARM, Cpu.ARM64));
        }
        if (name.startsWith("linux-") && name.contains("-arm64")) {
            return Optional.of(List.of(Cpu.ARM64));
        }
        if (name.equals("arm") || name.startsWith("arm-")) {
            return Optional.of(List.of(Cpu.ARM));
        }
        if (isForX64(name)) {
            return Optional.of(List.of(Cpu.X64));
        }
        return isForAnyCpu(name) ? Optional.of(ANY) : Optional.empty();
    }

    private static boolean isForX64(String name) {
        return List.of("debian-", "rhel-", "linux-musl", "musl-", "linux-static-x64", "linux-glibc-").stream()
                .anyMatch(name::startsWith);
    }

    private static boolean isForAnyCpu(String name) {
        return List.of("linux-nixos", "nixos", "freebsd", "openbsd", "netbsd").stream()
                .anyMatch(name::startsWith);
    }
}
