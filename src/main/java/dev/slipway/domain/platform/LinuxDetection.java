package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.List;
import java.util.Optional;

/** The detection of a Linux host since preview017, in the order in which each era asks. */
record LinuxDetection(PrismaVersion version, ProbeLog log) {
    private static final String ONLY_AMD64_ALPINE =
            "Prisma only supports Linux Alpine on the amd64 (x86_64) system architecture. If you're running Prisma on"
                    + " Docker, please use Docker Buildx to simulate the amd64 architecture on your device as explained by"
                    + " this comment: https://github.com/prisma/prisma/issues/8478#issuecomment-1355209706";

    Decision decide() {
        if (!version.has(Trait.LIBSSL_FILES)) {
            Optional<String> openssl = EarlyOpenSsl.find(log);
            return decided(EarlyDistro.find(version, log), openssl, List.of());
        }
        if (!version.has(Trait.OLDEST_LIBSSL)) {
            Distro distro = EarlyDistro.find(version, log);
            return decided(distro, FilesFirstOpenSsl.find(distro, log), List.of());
        }
        return version.has(Trait.DISTRO_FAMILIES)
                ? oldest(FamilyDistro.find(version, log))
                : oldest(EarlyDistro.find(version, log));
    }

    private Decision oldest(Distro distro) {
        String arch = log.arch();
        if (!version.has(Trait.DISTRO_FAMILIES) && distro.isMusl() && !arch.equals("x64")) {
            log.decisive("arch: " + arch);
            return log.thrown(ONLY_AMD64_ALPINE, distro);
        }
        Optional<String> openssl = new OldestOpenSsl(version).find(distro, log);
        return decided(distro, openssl, new DetectionWarnings(version).onLinux(arch, distro, openssl, log));
    }

    private Decision decided(Distro distro, Optional<String> openssl, List<String> warnings) {
        String arch = version.has(Trait.CPU_ASKED) ? log.arch() : "";
        if (arch.startsWith("arm")) {
            log.decisive("arch: " + arch);
        }
        String target = new LinuxTargets(version).name(arch, distro, openssl);
        return log.decision(Optional.of(target), distro, openssl, warnings);
    }
}
