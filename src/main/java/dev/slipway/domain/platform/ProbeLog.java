package dev.slipway.domain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at a host on behalf of one detection and keeps what was seen. */
final class ProbeLog {
    private static final int LONGEST = 200;
    private final HostProbe host;
    private final Optional<String> installed;
    private final List<Probe> probes = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    ProbeLog(HostProbe host) {
        this(host, Optional.empty());
    }

    /** @param installed what openssl would print on the host if it were installed there */
    ProbeLog(HostProbe host, Optional<String> installed) {
        this.host = host;
        this.installed = installed;
    }

    String os() {
        return noted("os", host.os());
    }

    String arch() {
        return noted("arch", host.arch());
    }

    String machine() {
        return noted("uname -m", host.machine());
    }

    Optional<String> openssl() {
        return noted("openssl version -v", installed.isPresent() ? installed : host.opensslVersion());
    }

    Optional<String> freebsdVersion() {
        return noted("freebsd-version", host.freebsdVersion());
    }

    boolean exists(String path) {
        boolean there = host.exists(path);
        noted(path, there ? "present" : "absent");
        return there;
    }

    /** The text of a file; what matters in it is for the caller to note as a fact. */
    Optional<String> text(String path) {
        Optional<String> text = host.text(path);
        noted(path, text.isPresent() ? "read" : "not readable");
        return text;
    }

    /** The names in a directory that are wanted, in byte order; none where there is no directory. */
    List<String> names(String directory, Predicate<String> wanted) {
        Optional<List<String>> all = host.list(directory);
        List<String> names = all.orElse(List.of()).stream().filter(wanted).toList();
        noted(
                directory,
                all.isEmpty() ? "no such directory" : names.isEmpty() ? "no libssl" : String.join(", ", names));
        return names;
    }

    /** The wanted ones of the file names that {@code ldconfig -p} lists, in byte order. */
    List<String> ldconfig(Predicate<String> wanted) {
        Optional<String> all = host.ldconfig();
        List<String> names = all.map(LdconfigNames::of).orElse(List.of()).stream()
                .filter(wanted)
                .toList();
        noted("ldconfig -p", all.isEmpty() ? "no output" : names.isEmpty() ? "no libssl" : String.join(", ", names));
        return names;
    }

    /** Keeps a fact that decided something. */
    void decisive(String fact) {
        evidence.add(printable(fact));
    }

    Decision decision(Optional<String> target, Distro distro, Optional<String> openssl, List<String> warnings) {
        return new Decision(target, Optional.empty(), distro, openssl, warnings, probes, evidence);
    }

    Decision thrown(String error, Distro distro) {
        return new Decision(
                Optional.empty(), Optional.of(error), distro, Optional.empty(), List.of(), probes, evidence);
    }

    private Optional<String> noted(String looked, Optional<String> saw) {
        noted(looked, saw.map(String::strip).orElse("no output"));
        return saw;
    }

    private String noted(String looked, String saw) {
        Probe probe = new Probe(looked, printable(saw));
        if (!probes.contains(probe)) {
            probes.add(probe);
        }
        return saw;
    }

    /** One short line: a file of an inspected image must not steer the terminal. */
    private static String printable(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return text.length() > LONGEST ? line.append('…').toString() : line.toString();
    }
}
