package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.Optional;

/** The binary target of a Linux host, by what one version since preview017 made of CPU, distribution and OpenSSL. */
record LinuxTargets(PrismaVersion version) {
    String name(String arch, Distro distro, Optional<String> openssl) {
        boolean nixos = distro.isNixOs() && version.has(Trait.NIXOS_TARGET);
        Optional<String> arm = arm(arch, distro);
        if (nixos && (arm.isEmpty() || version.has(Trait.NIXOS_FIRST))) {
            return "linux-nixos";
        }
        if (arm.isPresent()) {
            return arm.get() + "-openssl-" + openssl.orElse(version.has(Trait.OLDEST_LIBSSL) ? "1.1.x" : "undefined");
        }
        if (distro.isMusl() && version.has(Trait.MUSL_TARGET)) {
            return musl(openssl);
        }
        return distro.target().orElse("debian") + separator(distro, openssl) + openssl.orElse("1.1.x");
    }

    private Optional<String> arm(String arch, Distro distro) {
        if (arch.equals("arm64") && version.has(Trait.ARM64_TARGETS)) {
            boolean musl = distro.isMusl() && version.has(Trait.DISTRO_FAMILIES);
            return Optional.of(musl ? "linux-musl-arm64" : "linux-arm64");
        }
        boolean armNamed = arch.equals("arm64")
                ? version.has(Trait.CPU_ASKED)
                : arch.equals("arm") && version.has(Trait.ARM64_TARGETS);
        return armNamed ? Optional.of("linux-arm") : Optional.empty();
    }

    private String musl(Optional<String> openssl) {
        return openssl.filter(found -> version.has(Trait.LIBSSL_FILES) && !found.startsWith("1."))
                .map(found -> "linux-musl-openssl-" + found)
                .orElse("linux-musl");
    }

    /** Up to preview019 a known distribution without OpenSSL gave {@code rheldebian-openssl-1.1.x}. */
    private String separator(Distro distro, Optional<String> openssl) {
        boolean broken = !version.has(Trait.TARGET_WITHOUT_OPENSSL)
                && openssl.isEmpty()
                && distro.target().isPresent();
        return broken ? "debian-openssl-" : "-openssl-";
    }
}
