package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;

/** Answers which published engine can really load on a host, from loaders and library files instead of names. */
public record LoadableTarget(TargetList targets, EngineHeaders headers) {
    /** Answers by what is known of each release. */
    public LoadableTarget(TargetList targets) {
        this(targets, EngineHeaders.NONE);
    }

    /** Why no engine is published for Linux on a CPU, a sentence; empty where some are. */
    public static Optional<String> withoutCpu(Optional<Cpu> cpu) {
        return cpu.map(Cpu::node)
                .filter(node -> LinuxCpu.of(node).isEmpty())
                .map(node -> "No engine is published for Linux on " + node + ", only for x64 and arm64.");
    }

    /** The engine of {@code version} that loads on the host. */
    public Loads loads(PrismaVersion version, HostProbe host) {
        return loads(version, host, new PrismaDetection().decide(version, host));
    }

    /** As above where {@code decision}, Prisma's own answer for that version and host, is at hand. */
    public Loads loads(PrismaVersion version, HostProbe host, Decision decision) {
        if (!version.has(Trait.ENGINES) || version.has(Trait.DETECTION_UNKNOWN)) {
            return Loads.nothing("Whether Prisma " + version + " has native engines of this kind is not known.", false);
        }
        Loads loads = switch (host.os()) {
            case "linux" -> new LoadableOnLinux(targets, version, host, decision, headers).loads();
            case "darwin" -> onMac(version, host.arch());
            case "win32" -> onWindows(host.arch());
            default ->
                Loads.unpublished(
                        "No engine is published for " + host.os() + ", only for Linux, macOS and Windows.", true);
        };
        return version.has(Trait.QUERY_ENGINE)
                ? loads
                : loads.withNote("Prisma 7 needs no query engine at all; this is about its schema engine only.");
    }

    private static Loads onMac(PrismaVersion version, String arch) {
        String noOpenSsl = "On macOS the engine uses the system's own TLS, so only the CPU matters.";
        if (!arch.equals("arm64")) {
            return Loads.target("darwin", noOpenSsl, arch.equals("x64"));
        }
        return version.has(Trait.APPLE_SILICON)
                ? Loads.target("darwin-arm64", noOpenSsl, true)
                : Loads.target(
                        "darwin", "Engines for Apple silicon exist from 2.27.0; this one needs Rosetta 2.", false);
    }

    private static Loads onWindows(String arch) {
        return arch.equals("x64")
                ? Loads.target("windows", "On Windows the engine uses the system's own TLS.", true)
                : Loads.target(
                        "windows",
                        "The only engine for Windows is built for x64: it needs x64 emulation, and an x64 Node.js if it"
                                + " is a library.",
                        false);
    }
}
