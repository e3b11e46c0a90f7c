package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the versions since preview017 make of a system that is not Linux: the platform's name decides nearly all. */
final class OtherSystems {
    private static final String NO_DATA = "debian-openssl-1.1.x";

    private OtherSystems() {}

    static Decision decide(PrismaVersion version, String os, ProbeLog log) {
        log.decisive("os: " + os);
        return switch (os) {
            case "darwin" -> decided(darwin(version, log), log);
            case "win32" -> decided("windows", log);
            case "freebsd", "openbsd", "netbsd" -> bsd(version, os, log);
            default -> unknown(version, os, log);
        };
    }

    private static String darwin(PrismaVersion version, ProbeLog log) {
        if (!version.has(Trait.APPLE_SILICON) || !log.arch().equals("arm64")) {
            return "darwin";
        }
        log.decisive("arch: arm64");
        return "darwin-arm64";
    }

    private static Decision bsd(PrismaVersion version, String os, ProbeLog log) {
        if (!version.has(Trait.BSD)) {
            return decided(NO_DATA, log);
        }
        if (!os.equals("freebsd") || !version.has(Trait.FREEBSD_NUMBER)) {
            return decided(os, log);
        }
        Optional<String> target = log.freebsdVersion().flatMap(OtherSystems::freebsd);
        log.decisive("freebsd-version: " + target.orElse("no number"));
        return log.decision(target, Distro.UNSEEN, Optional.empty(), List.of());
    }

    private static Optional<String> freebsd(String printed) {
        Matcher major = Pattern.compile("^\\d+").matcher(printed);
        return major.find() ? Optional.of("freebsd" + major.group()) : Optional.empty();
    }

    private static Decision unknown(PrismaVersion version, String os, ProbeLog log) {
        List<String> warnings =
                version.has(Trait.OLDEST_LIBSSL) ? List.of(DetectionWarnings.unknownSystem(os)) : List.of();
        return log.decision(Optional.of(NO_DATA), Distro.UNSEEN, Optional.empty(), warnings);
    }

    private static Decision decided(String target, ProbeLog log) {
        return log.decision(Optional.of(target), Distro.UNSEEN, Optional.empty(), List.of());
    }
}
