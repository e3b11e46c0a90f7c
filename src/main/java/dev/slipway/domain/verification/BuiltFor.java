package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.LinkedLibc;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.Pe;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The system that a native file is built for, from its headers.
 *
 * @param format {@code elf}, {@code mach-o} or {@code pe}
 * @param os as Node's {@code process.platform}; {@code linux} for an ELF file that says nothing else
 * @param cpus one, or those of each part of a universal file; empty for those that have no engine
 * @param libc its usual name: that of the GNU project, musl, bionic or static; empty where nothing tells
 * @param openssl the family that it is linked to, as in a binary target: {@code 1.1.x}; empty where it needs none of the system
 */
public record BuiltFor(String format, String os, List<Cpu> cpus, Optional<String> libc, Optional<String> openssl) {
    public BuiltFor {
        cpus = List.copyOf(cpus);
    }

    /** Empty for what is no whole native file. */
    public static Optional<BuiltFor> of(NativeFile file) {
        if (file instanceof Elf elf) {
            return Optional.of(new BuiltFor(
                    "elf",
                    os(elf),
                    elf.cpu().stream().filter(cpu -> isUsual(elf, cpu)).toList(),
                    libc(elf),
                    openssl(elf.linking().needed())));
        }
        if (file instanceof MachO machO) {
            return Optional.of(new BuiltFor(
                    "mach-o",
                    "darwin",
                    machO.slices().stream()
                            .flatMap(slice -> slice.cpu().stream())
                            .toList(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return file instanceof Pe pe
                ? Optional.of(
                        new BuiltFor("pe", "win32", pe.cpu().stream().toList(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** x32, the 32-bit ABI of arm64 and big-endian ARM have the machine of others, which cannot load them. */
    private static boolean isUsual(Elf elf, Cpu cpu) {
        boolean narrow = cpu == Cpu.ARM || cpu == Cpu.IA32;
        ByteOrder order = cpu == Cpu.S390X ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return elf.bits() == (narrow ? 32 : 64) && elf.order().equals(order);
    }

    private static String os(Elf elf) {
        // Android is what Node calls a system of its own.
        if (elf.libc() == LinkedLibc.BIONIC) {
            return "android";
        }
        return switch (elf.osAbi()) {
            case 2 -> "netbsd";
            case 9 -> "freebsd";
            case 12 -> "openbsd";
            default -> "linux";
        };
    }

    private static Optional<String> libc(Elf elf) {
        return switch (elf.libc()) {
            case GLIBC -> Optional.of("glibc");
            case MUSL -> Optional.of("musl");
            case BIONIC -> Optional.of("bionic");
            case STATIC -> Optional.of("static");
            case OTHER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> openssl(List<String> needed) {
        for (String name : needed) {
            if (name.startsWith("libssl.so.")) {
                String version = name.substring("libssl.so.".length());
                return version.equals("3")
                        ? Optional.of("3.0.x")
                        : version.startsWith("1.1")
                                ? Optional.of("1.1.x")
                                : version.startsWith("1.0") || version.equals("10") || version.equals("1")
                                        ? Optional.of("1.0.x")
                                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static String names(List<Cpu> cpus) {
        return cpus.isEmpty()
                ? "an unknown CPU"
                : String.join(" and ", cpus.stream().map(Cpu::node).toList());
    }

    /** In words that complete "it is": {@code an ELF file for x64, glibc, OpenSSL 3.0.x}. */
    public String described() {
        String system = switch (format) {
            case "elf" -> "an ELF file";
            case "mach-o" -> "a Mach-O file (macOS)";
            default -> "a PE file (Windows)";
        };
        return system + " for " + (os.equals("linux") || !format.equals("elf") ? "" : os + " on ") + names(cpus)
                + libc.map(name -> name.equals("static") ? ", linked statically" : ", " + name)
                        .orElse("")
                + openssl.map(family -> ", OpenSSL " + family).orElse("");
    }
}
