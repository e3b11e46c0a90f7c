package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.Loaders;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.Runner;
import dev.slipway.domain.verification.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is known of places and of those who run files there. */
public final class Sites {
    public static final String HERE = "this machine";
    public static final Runner UNTOLD = new Runner.Unknown("who runs it is not known");

    private static final int LARGEST = 1 << 20;
    private static final List<String> PROGRAMS = List.of(
            "/usr/local/bin/node", "/usr/bin/node", "/var/lang/bin/node", "/bin/sh", "/bin/busybox", "/usr/bin/env");

    private Sites() {}

    /**
     * A place whose files can be looked at.
     *
     * @param option what names it on a command line; empty for this machine
     * @param os as Node's {@code process.platform}
     * @param known the CPU, where something else than its files tells it
     */
    public static Site of(String option, String os, Tree root, Optional<Cpu> known, Runner runner) throws IOException {
        Optional<Cpu> cpu = known.isPresent() ? known : cpu(root);
        return new Site(
                option.isEmpty() ? HERE : option.substring(option.indexOf(' ') + 1),
                option,
                false,
                Optional.of(os),
                cpu,
                cpu.flatMap(each -> libc(root, each)),
                Distribution.parse(text(root, "/etc/os-release"))
                        .or(() -> Distribution.parse(text(root, "/usr/lib/os-release"))),
                runner);
    }

    public static Optional<Cpu> cpu(Optional<String> arch) throws ProblemException {
        if (arch.isEmpty() || Cpu.named(arch.get()).isPresent()) {
            return arch.flatMap(Cpu::named);
        }
        throw Problem.usage("There is no architecture named \"" + arch.get() + "\".")
                .remedy("Use --arch x64, --arch arm64, or another of Node's names.");
    }

    /** By the first program that tells; Node's first, since it is what opens the files. */
    private static Optional<Cpu> cpu(Tree root) throws IOException {
        for (String path : PROGRAMS) {
            if (root.resolve(path) instanceof Resolution.Found found
                    && found.entry().kind() == TreeEntry.Kind.FILE
                    && NativeFile.ofHead(root.open(found.entry()).read(0, NativeFile.HEAD))
                            instanceof NativeFile.Elf elf
                    && elf.cpu().isPresent()) {
                return elf.cpu();
            }
        }
        for (Cpu cpu : Cpu.values()) {
            if (libc(root, cpu).isPresent()) {
                return Optional.of(cpu);
            }
        }
        return Optional.empty();
    }

    /** By the dynamic loader; where there are both, Alpine's own is musl's, and everybody else's is glibc's. */
    private static Optional<Libc> libc(Tree root, Cpu cpu) {
        boolean musl = exists(root, Loaders.path(true, cpu));
        String glibc = Loaders.path(false, cpu);
        String name = glibc.substring(glibc.lastIndexOf('/'));
        boolean gnu = exists(root, glibc)
                || List.of("/lib", "/lib64", "/usr/lib64", "/lib/" + cpu.triple(), "/usr/lib/" + cpu.triple()).stream()
                        .anyMatch(folder -> exists(root, folder + name));
        if (musl && (!gnu || exists(root, "/etc/alpine-release"))) {
            return Optional.of(Libc.MUSL);
        }
        return gnu ? Optional.of(Libc.GLIBC) : Optional.empty();
    }

    private static boolean exists(Tree root, String path) {
        return root.resolve(path) instanceof Resolution.Found;
    }

    private static String text(Tree root, String path) {
        if (!(root.resolve(path) instanceof Resolution.Found found)
                || found.entry().size() > LARGEST) {
            return "";
        }
        try {
            ByteSource bytes = root.open(found.entry());
            return new String(bytes.read(0, (int) bytes.size()), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
