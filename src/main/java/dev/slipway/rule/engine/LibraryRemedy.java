package dev.slipway.rule.engine;

import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.ProvidingPackage;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What brings a library that is missing: a package of that distribution, or else an engine for another OpenSSL. */
final class LibraryRemedy {
    private LibraryRemedy() {}

    static String of(Examined file, List<String> missing) {
        TreeSet<String> packages = new TreeSet<>();
        TreeSet<String> without = new TreeSet<>();
        for (ProvidingPackage provider : file.providers()) {
            provider.install().ifPresentOrElse(packages::add, () -> without.add(provider.library()));
        }
        StringBuilder text = new StringBuilder();
        Optional<Distribution> distribution = file.site().distribution();
        if (!packages.isEmpty()) {
            text.append(command(distribution, String.join(" ", packages))).append(". ");
        }
        if (!without.isEmpty()) {
            text.append(distribution
                            .map(Distribution::toString)
                            .orElse(file.site().name()))
                    .append(" has no package of ")
                    .append(EngineFindings.list(List.copyOf(without), "or"))
                    .append(". ");
        }
        boolean openssl = missing.stream().anyMatch(LibraryRemedy::isOpenssl) || LibraryMissing.isImposter(file);
        if (openssl && file.engine().isPresent()) {
            text.append(text.isEmpty() ? "Take" : "Or take")
                    .append(" the engine for the OpenSSL that is there: \"")
                    .append(file.site().platformCommand())
                    .append("\" names it, \"slipway engine fetch\" brings it. ");
        }
        if (openssl) {
            text.append("A link from one libssl to another does not help: the versions of its symbols differ.");
        }
        return text.isEmpty()
                ? "Install what brings it in that place, or put the library beside the others and name its folder:"
                        + " --library-path DIR"
                : text.toString().strip();
    }

    private static boolean isOpenssl(String name) {
        return name.startsWith("libssl.so.") || name.startsWith("libcrypto.so.");
    }

    private static String command(Optional<Distribution> distribution, String packages) {
        for (String name : distribution.map(Distribution::names).orElse(List.of())) {
            switch (name) {
                case "debian", "ubuntu" -> {
                    return "Install it: apt-get update && apt-get install -y " + packages;
                }
                case "alpine" -> {
                    return "Install it: apk add --no-cache " + packages;
                }
                case "amzn", "rhel", "fedora", "centos" -> {
                    return "Install it: " + (usesYum(distribution.orElseThrow()) ? "yum" : "dnf") + " install -y "
                            + packages;
                }
                default -> {
                    // The next of those that it is like.
                }
            }
        }
        return "Install " + packages;
    }

    /** Amazon Linux 2 and CentOS 7 have no dnf. */
    private static boolean usesYum(Distribution distribution) {
        String release = distribution.release();
        return distribution.id().equals("amzn") ? !release.startsWith("2023") : release.startsWith("7");
    }
}
