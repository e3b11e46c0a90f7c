package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.engine.BinaryTarget;
import java.nio.ByteOrder;
import java.util.Optional;

/** Whether a file is built for the system and the CPU of a binary target; what it links to is not looked at. */
public final class HeaderFit {
    private HeaderFit() {}

    /** A sentence that says what the target needs and what the file is; empty when it fits or nothing is known. */
    public static Optional<String> check(NativeFile header, BinaryTarget target) {
        TargetFit fit = TargetFit.of(target);
        String format = format(fit.os().orElse(""));
        Optional<BuiltFor> file = BuiltFor.of(header);
        if (fit.os().isEmpty()
                || file.filter(built -> built.format().equals(format) && fit.hasCpuOf(built))
                        .isPresent()) {
            return Optional.empty();
        }
        String cpus = String.join(" or ", fit.cpus().stream().map(Cpu::words).toList());
        return Optional.of(target + " needs " + title(format) + (cpus.isEmpty() ? "" : " for " + cpus)
                + ", but this is " + header.description() + oddity(header) + ".");
    }

    private static String format(String os) {
        return switch (os) {
            case "win32" -> "pe";
            case "darwin" -> "mach-o";
            default -> "elf";
        };
    }

    private static String title(String format) {
        return switch (format) {
            case "pe" -> "a Windows (PE) file";
            case "mach-o" -> "a Mach-O file";
            default -> "an ELF file";
        };
    }

    /** What tells it from the usual file for its CPU. */
    private static String oddity(NativeFile header) {
        boolean odd = BuiltFor.of(header).filter(file -> file.cpus().isEmpty()).isPresent();
        return odd && header instanceof Elf elf
                ? " (" + elf.bits() + "-bit, " + (elf.order().equals(ByteOrder.BIG_ENDIAN) ? "big" : "little")
                        + "-endian)"
                : "";
    }
}
