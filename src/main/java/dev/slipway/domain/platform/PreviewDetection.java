package dev.slipway.domain.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The detection of the previews up to preview016: an exact OpenSSL, and one Ubuntu by its code name. */
final class PreviewDetection {
    private static final String LSB_RELEASE = "/etc/lsb-release";

    private PreviewDetection() {}

    static Decision decide(ProbeLog log) {
        String os = log.os();
        if (!os.equals("linux")) {
            log.decisive("os: " + os);
            return log.decision(Optional.of(elsewhere(os)), Distro.UNSEEN, Optional.empty(), List.of());
        }
        Optional<String> openssl = EarlyOpenSsl.findExact(log);
        boolean xenial = isXenial(log);
        String target = "linux-glibc-libssl" + suffix(openssl.orElse(""), xenial);
        return log.decision(Optional.of(target), distro(xenial), openssl, List.of());
    }

    private static String suffix(String openssl, boolean xenial) {
        return switch (openssl) {
            case "1.0.1" -> "1.0.1";
            case "1.0.2" -> xenial ? "1.0.2-ubuntu1604" : "1.0.2";
            default -> "1.1.0";
        };
    }

    private static String elsewhere(String os) {
        return switch (os) {
            case "darwin" -> "darwin";
            case "win32" -> "windows";
            default -> "linux-glibc-libssl1.1.0";
        };
    }

    private static boolean isXenial(ProbeLog log) {
        String text = log.text(LSB_RELEASE).orElse("");
        boolean xenial = value("id", text).toLowerCase(Locale.ROOT).equals("ubuntu")
                && !value("release", text).isEmpty()
                && value("codename", text).equals("xenial");
        if (xenial) {
            log.decisive(LSB_RELEASE + ": DISTRIB_CODENAME=xenial");
        }
        return xenial;
    }

    private static Distro distro(boolean xenial) {
        return xenial ? Distro.of("ubuntu", "ubuntu", "ubuntu") : Distro.UNSEEN;
    }

    private static String value(String key, String text) {
        Matcher line = Pattern.compile("distrib_" + key + "=(.*)", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        return line.find() ? line.group(1) : "";
    }
}
