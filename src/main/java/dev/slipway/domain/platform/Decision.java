package dev.slipway.domain.platform;

import java.util.List;
import java.util.Optional;

/**
 * What one version of Prisma makes of a host.
 *
 * @param binaryTarget its binary target, which may be a name in no list; empty where Prisma's answer is JavaScript's
 *     undefined, or an error
 * @param thrown the text of the error that Prisma throws instead of an answer
 * @param openssl the OpenSSL that it finds, such as {@code 3.0.x}; an exact version for the early previews
 * @param warnings what it prints behind {@code prisma:warn}, to the letter; for a version of an unknown era, that it is one
 * @param probes everything that was looked at, in order
 * @param evidence the few facts that decided
 */
public record Decision(
        Optional<String> binaryTarget,
        Optional<String> thrown,
        Distro distro,
        Optional<String> openssl,
        List<String> warnings,
        List<Probe> probes,
        List<String> evidence) {

    public Decision {
        warnings = List.copyOf(warnings);
        probes = List.copyOf(probes);
        evidence = List.copyOf(evidence);
    }

    /** Whether it finds no OpenSSL and takes it for 1.1.x; on NixOS and beside Linux it does not ask. */
    public boolean fallsBack() {
        return openssl.isEmpty()
                && binaryTarget
                        .filter(target -> target.endsWith("openssl-1.1.x") || target.equals("linux-musl"))
                        .isPresent();
    }

    /** The ID of os-release as that version reads it; empty where it reads none. */
    public String distroId() {
        return distro.original().orElse("");
    }
}
