package dev.slipway.domain.platform;

import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;

/** Finds out which engine loads on a Linux host: CPU, C library, then the choice among OpenSSLs. */
record LoadableOnLinux(
        TargetList targets, PrismaVersion version, HostProbe host, Decision decision, EngineHeaders headers) {
    Loads loads() {
        String id = host.text(OsRelease.PATH)
                .map(text -> OsRelease.parse(text).id())
                .orElse("");
        if (id.equals("nixos")) {
            return Loads.unpublished("No engine is published for NixOS; nixpkgs has one to build.", true);
        }
        Optional<LinuxCpu> cpu = LinuxCpu.of(host.arch());
        if (cpu.isEmpty()) {
            return Loads.unpublished(
                    "No engine is published for Linux on " + host.arch() + ", only for x64 and arm64.", true);
        }
        if (!version.has(Trait.TARGET_BY_DISTRO)) {
            return earlyPreview(cpu.get());
        }
        boolean alpine = id.equals("alpine") || decision.distro().isMusl();
        return on(cpu.get(), LibcFact.of(host, cpu.get(), alpine));
    }

    private Loads on(LinuxCpu cpu, LibcFact libc) {
        SystemLibraries libraries = new SystemLibraries(host, cpu, libc.libc());
        EngineKind kind = version.has(Trait.QUERY_ENGINE) ? EngineKind.QUERY_BINARY : EngineKind.SCHEMA;
        Loads loads = new OpenSslChoice(version, libc, libraries, decision, headers)
                .among(
                        PossibleTarget.of(cpu, libc.libc(), family()),
                        candidate -> targets.isPublished(version, candidate.target(), kind),
                        candidate -> targets.knownIn(candidate.target()));
        boolean needsMore = libc.libc() == Libc.GLIBC && loads.binaryTarget().isPresent();
        return (needsMore ? loads.without(libraries.absent()) : loads).with(libc.libc());
    }

    private String family() {
        return decision.binaryTarget().filter(name -> name.startsWith("rhel-")).isPresent() ? "rhel" : "debian";
    }

    private Loads earlyPreview(LinuxCpu cpu) {
        String decided = decision.binaryTarget().orElse("linux-glibc-libssl1.1.0");
        return cpu == LinuxCpu.X64
                ? Loads.target(
                        decided,
                        "The engines of the early previews were built for one exact OpenSSL each; this is what"
                                + " Prisma chooses.",
                        false)
                : Loads.unpublished("No engine of Prisma " + version + " is published for Linux on arm64.", true);
    }
}
