package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.engine.BinaryTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a binary target promises of a file.
 *
 * @param os as Node's {@code process.platform}; empty where the name does not tell
 * @param cpus any of these; empty where it may be each
 * @param libc in the words of {@link BuiltFor}; empty where there is none to choose
 * @param openssl the family of its name, such as {@code 1.1.x}
 */
public record TargetFit(Optional<String> os, List<Cpu> cpus, Optional<String> libc, Optional<String> openssl) {
    public TargetFit {
        cpus = List.copyOf(cpus);
    }

    /** What the name says. */
    public static TargetFit of(BinaryTarget target) {
        String name = target.name();
        if (target.isWindows()) {
            return new TargetFit(Optional.of("win32"), List.of(Cpu.X64), Optional.empty(), Optional.empty());
        }
        if (target.isDarwin()) {
            Cpu cpu = name.endsWith("arm64") ? Cpu.ARM64 : Cpu.X64;
            return new TargetFit(Optional.of("darwin"), List.of(cpu), Optional.empty(), Optional.empty());
        }
        for (String bsd : List.of("freebsd", "openbsd", "netbsd")) {
            if (name.startsWith(bsd)) {
                return new TargetFit(Optional.of(bsd), List.of(), Optional.empty(), Optional.empty());
            }
        }
        boolean linux = Stream.of("debian-", "rhel-", "linux-", "musl-", "nixos", "arm")
                .anyMatch(begin -> name.startsWith(begin) || name.equals(begin));
        return linux
                ? new TargetFit(Optional.of("linux"), cpus(name), libc(name), openssl(name))
                : new TargetFit(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static List<Cpu> cpus(String name) {
        if (name.startsWith("linux-arm-")) {
            // Up to Prisma 3.0 this name meant 64-bit machines.
            return List.of(Cpu.ARM, Cpu.ARM64);
        }
        if (name.contains("arm64")) {
            return List.of(Cpu.ARM64);
        }
        if (name.equals("arm") || name.startsWith("arm-")) {
            return List.of(Cpu.ARM);
        }
        return name.contains("nixos") ? List.of() : List.of(Cpu.X64);
    }

    private static Optional<String> libc(String name) {
        if (name.contains("static")) {
            return Optional.of("static");
        }
        return Optional.of(name.contains("musl") ? "musl" : "glibc");
    }

    private static Optional<String> openssl(String name) {
        int at = name.indexOf("openssl-");
        if (at >= 0) {
            return Optional.of(name.substring(at + "openssl-".length()));
        }
        // Alpine up to 3.16, which has OpenSSL 1.1.
        return name.equals("linux-musl") ? Optional.of("1.1.x") : Optional.empty();
    }

    boolean hasCpuOf(BuiltFor file) {
        return cpus.isEmpty() || file.cpus().stream().anyMatch(cpus::contains);
    }

    /** What of a file is otherwise, each as a clause; empty when it fits as far as both tell. */
    public List<String> misfits(BuiltFor file) {
        List<String> misfits = new ArrayList<>();
        if (os.isPresent() && !os.get().equals(file.os())) {
            return List.of("it is for " + file.os());
        }
        if (!hasCpuOf(file)) {
            misfits.add("it is for " + BuiltFor.names(file.cpus()));
        }
        // A library that names no C library, and a program without one, run with each.
        boolean told = file.libc().isPresent() && !file.libc().equals(Optional.of("static"));
        if (libc.isPresent() && told && !libc.equals(file.libc())) {
            misfits.add("its C library is " + file.libc().get());
        }
        if (openssl.isPresent() && file.openssl().isPresent() && !openssl.equals(file.openssl())) {
            misfits.add("it is linked to OpenSSL " + file.openssl().get());
        }
        return misfits;
    }
}
