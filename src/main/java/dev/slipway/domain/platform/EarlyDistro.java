package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;

/** How the versions from preview017 to 4.9.0 tell a distribution: one word, the RHEL family first. */
final class EarlyDistro {
    private static final String ALPINE_RELEASE = "/etc/alpine-release";

    private EarlyDistro() {}

    static Distro find(PrismaVersion version, ProbeLog log) {
        if (version.has(Trait.ALPINE_AND_RASPBIAN) && log.exists(ALPINE_RELEASE)) {
            log.decisive(ALPINE_RELEASE);
            return Distro.of("musl", "musl", "alpine");
        }
        Optional<OsRelease> release = log.text(OsRelease.PATH).map(OsRelease::parse);
        release.ifPresent(read -> log.decisive(OsRelease.PATH + ": " + read));
        return release.map(read -> judged(version, read)).orElse(Distro.UNSEEN);
    }

    private static Distro judged(PrismaVersion version, OsRelease release) {
        if (release.isOneOf("raspbian") && version.has(Trait.ALPINE_AND_RASPBIAN)) {
            return named("arm", release);
        }
        if (release.isOneOf("nixos") && version.has(Trait.NIXOS)) {
            return named("nixos", release);
        }
        if (release.isLike("centos", "fedora", "rhel") || release.isOneOf("fedora")) {
            return named("rhel", release);
        }
        if (release.isLike("debian", "ubuntu") || release.isOneOf("debian")) {
            return named("debian", release);
        }
        return Distro.unknown(release.id());
    }

    private static Distro named(String word, OsRelease release) {
        return Distro.of(word, word, release.id());
    }
}
