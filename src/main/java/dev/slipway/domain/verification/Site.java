package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.platform.Libc;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place where files are to load, as far as it is known.
 *
 * @param name what it is, for people: {@code this machine}, {@code lambda:nodejs22.x}
 * @param option what names it on a command line: {@code --root ./rootfs}; empty for this machine
 * @param target whether no more is known of it than the binary target that it needs
 * @param os as Node's {@code process.platform}: {@code linux}, {@code darwin}, {@code win32}
 * @param libc empty where none was seen, and where there is none to choose
 * @param distribution of Linux; empty where os-release does not tell
 */
public record Site(
        String name,
        String option,
        boolean target,
        Optional<String> os,
        Optional<Cpu> cpu,
        Optional<Libc> libc,
        Optional<Distribution> distribution,
        Runner runner) {

    /** For a sentence: {@code on this machine}, {@code in lambda:nodejs22.x}. */
    public String where() {
        return (option.isEmpty() ? "on " : "in ") + name;
    }

    /** The command that tells which engine is right there. */
    public String platformCommand() {
        return "slipway engine platform" + (option.isEmpty() || target ? "" : " " + option);
    }

    /** With what is known of it: {@code lambda:nodejs22.x (amzn 2023, x64, glibc)}. */
    public String described() {
        String known = String.join(
                ", ",
                Stream.of(distribution.map(Distribution::toString).or(this::os), cpu.map(Cpu::node), libc.map(Libc::id))
                        .flatMap(Optional::stream)
                        .toList());
        return known.isEmpty() ? name : name + " (" + known + ")";
    }
}
