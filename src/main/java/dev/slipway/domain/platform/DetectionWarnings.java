package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Prisma prints behind {@code prisma:warn} when its detection is in doubt; texts of get-platform 4.9.0 to 7.10.1. */
record DetectionWarnings(PrismaVersion version) {
    /** The warnings for a Linux host, in the order of printing. */
    List<String> onLinux(String arch, Distro distro, Optional<String> openssl, ProbeLog log) {
        List<String> warnings = new ArrayList<>();
        if (version.has(Trait.DISTRO_FAMILIES) && !arch.equals("x64") && !arch.equals("arm64")) {
            warnings.add(unsupportedArch(arch, log.machine()));
        }
        if (openssl.isEmpty()) {
            warnings.add(noOpenSsl(distro));
        }
        if (distro.target().isEmpty() && version.has(Trait.UNKNOWN_DISTRO_TOLD)) {
            warnings.add(unknownDistro(distro));
        }
        return warnings;
    }

    static String unknownSystem(String os) {
        return "Prisma detected unknown OS \"" + os + "\" and may not work as expected. Defaulting to \"linux\".";
    }

    private String unsupportedArch(String arch, String machine) {
        String detected = version.has(Trait.CPU_NAMED) ? " (detected \"" + arch + "\" instead)" : "";
        return "Prisma only officially supports Linux on amd64 (x86_64) and arm64 (aarch64) system architectures"
                + detected
                + ". If you are using your own custom Prisma engines, you can ignore this warning, as long as you've"
                + " compiled the engines for your system architecture \"" + machine + "\".";
    }

    private String noOpenSsl(Distro distro) {
        return "Prisma failed to detect the libssl/openssl version to use, and may not work as expected."
                + " Defaulting to \"openssl-1.1.x\".\nPlease manually install OpenSSL "
                + (distro.family().filter("debian"::equals).isPresent()
                        ? withApt()
                        : "and try installing Prisma again.");
    }

    private String withApt() {
        String inDocker = version.has(Trait.ADVICE_FOR_DOCKERFILE)
                ? "add this command to your Dockerfile, or switch to an image that already has OpenSSL installed."
                : "you may also try to replace your base image with `node:lts-slim`, which already ships with OpenSSL"
                        + " installed.";
        return "via `apt-get update -y && apt-get install -y openssl` and try installing Prisma again."
                + " If you're running Prisma on Docker, " + inDocker;
    }

    private String unknownDistro(Distro distro) {
        if (!version.has(Trait.DISTRO_FAMILIES)) {
            return "Prisma failed to detect the Linux distro in use, and may not work as expected."
                    + " Defaulting to \"debian\".";
        }
        return "Prisma doesn't know which engines to download for the Linux distro \""
                + distro.original().orElse("undefined")
                + "\". Falling back to Prisma engines built \"debian\".\nPlease report your experience by creating an"
                + " issue at https://github.com/prisma/prisma/issues so we can add your distro to the list of known"
                + " supported distros.";
    }
}
