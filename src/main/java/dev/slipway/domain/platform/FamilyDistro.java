package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;

/** How the versions from 4.10.0 on tell a distribution: by os-release alone, target and family apart. */
final class FamilyDistro {
    private FamilyDistro() {}

    static Distro find(PrismaVersion version, ProbeLog log) {
        Optional<OsRelease> release = log.text(OsRelease.PATH).map(OsRelease::parse);
        release.ifPresent(read -> log.decisive(OsRelease.PATH + ": " + read));
        return release.map(read -> judged(version, read)).orElse(Distro.UNSEEN);
    }

    static Distro judged(PrismaVersion version, OsRelease release) {
        return switch (release.id()) {
            case "alpine" -> Distro.of("musl", "alpine", "alpine");
            case "raspbian" -> Distro.of("arm", "debian", "raspbian");
            case "nixos" -> Distro.of("nixos", "nixos", "nixos");
            case "debian", "ubuntu" -> Distro.of("debian", "debian", release.id());
            case "rhel", "centos", "fedora" -> Distro.of("rhel", "rhel", release.id());
            default -> byLikeness(version, release);
        };
    }

    private static Distro byLikeness(PrismaVersion version, OsRelease release) {
        if (release.isLike("debian", "ubuntu")) {
            return Distro.of("debian", "debian", release.id());
        }
        if (release.isOneOf("arch") || release.isLike("arch")) {
            return Distro.of("debian", "arch", release.id());
        }
        if (release.isLike("centos", "fedora", "rhel") || (release.isLike("suse") && version.has(Trait.SUSE_IS_RHEL))) {
            return Distro.of("rhel", "rhel", release.id());
        }
        return Distro.unknown(release.id());
    }
}
