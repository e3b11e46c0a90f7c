package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** The binary target of a Linux host, by what one version since preview017 made of CPU, distribution and OpenSSL. */
final class LinuxTargets {
    private final PrismaVersion version;

    LinuxTargets(PrismaVersion version) {
        this.version = version;
    }

    String name(String arch, Distro distro, Optional<String> openssl) {
        boolean nixos = distro.isNixOs() && version.isAtLeast("2.0.0-beta.7");
        Optional<String> arm = arm(arch, distro);
        // NixOS on arm64 was taken for any other Linux until 4.4.0 put the two questions in this order.
        if (nixos && (arm.isEmpty() || version.isAtLeast("4.4.0"))) {
            return "linux-nixos";
        }
        if (arm.isPresent()) {
            return arm.get() + "-openssl-" + openssl.orElse(version.isAtLeast("4.9.0") ? "1.1.x" : "undefined");
        }
        if (distro.isMusl() && version.isAtLeast("2.0.0-beta.5")) {
            return musl(openssl);
        }
        return distro.target().orElse("debian") + separator(distro, openssl) + openssl.orElse("1.1.x");
    }

    private Optional<String> arm(String arch, Distro distro) {
        if (arch.equals("arm64") && version.isAtLeast("3.1.0")) {
            boolean musl = distro.isMusl() && version.isAtLeast("4.10.0");
            return Optional.of(musl ? "linux-musl-arm64" : "linux-arm64");
        }
        boolean armNamed =
                arch.equals("arm64") ? version.isAtLeast("2.14.0") : arch.equals("arm") && version.isAtLeast("3.1.0");
        return armNamed ? Optional.of("linux-arm") : Optional.empty();
    }

    private String musl(Optional<String> openssl) {
        return openssl.filter(found -> version.isAtLeast("4.8.0") && !found.startsWith("1."))
                .map(found -> "linux-musl-openssl-" + found)
                .orElse("linux-musl");
    }

    /** Up to preview019 a known distribution without OpenSSL gave {@code rheldebian-openssl-1.1.x}. */
    private String separator(Distro distro, Optional<String> openssl) {
        boolean broken = version.isBefore("2.0.0-preview020")
                && openssl.isEmpty()
                && distro.target().isPresent();
        return broken ? "debian-openssl-" : "-openssl-";
    }
}
