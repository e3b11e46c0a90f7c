package dev.slipway.domain.platform;

import dev.slipway.domain.platform.OpenSslText.InName;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * How the versions from 4.9.0 on find OpenSSL: the distribution's own directories, {@code ldconfig}, common directories,
 * the command. Names come in order, so that the oldest libssl wins; Vercel has a 1.0 beside newer ones.
 */
record OldestOpenSsl(OpenSslRule rule, LibSslNames names, OpenSslDirectories directories) {
    OldestOpenSsl(PrismaVersion version) {
        this(OpenSslRule.of(version), LibSslNames.of(version), new OpenSslDirectories(version));
    }

    Optional<String> find(Distro distro, ProbeLog log) {
        Optional<String> version = versionIn(inFirst(directories.ofFamily(distro, log), true, log), log);
        if (version.isEmpty()) {
            version = versionIn(shared(log), log);
        }
        return version.isPresent() ? version : OpenSslCommand.find(rule, log);
    }

    /** Whatever {@code ldconfig} lists keeps the common directories from being read, even when it cannot be parsed. */
    private Found shared(ProbeLog log) {
        List<String> listed = log.ldconfig(names::inLdconfig);
        if (!listed.isEmpty()) {
            return new Found("ldconfig -p: ", listed);
        }
        return inFirst(directories.common(), false, log);
    }

    private Found inFirst(List<String> places, boolean family, ProbeLog log) {
        for (String directory : places) {
            List<String> found = names.pick(log.names(directory, name -> names.wanted(name, family)), family);
            if (!found.isEmpty()) {
                return new Found(directory + "/", found);
            }
        }
        return new Found("", List.of());
    }

    private Optional<String> versionIn(Found found, ProbeLog log) {
        Optional<InName> file = OpenSslText.ofFiles(found.names());
        Optional<String> version = file.map(InName::version).flatMap(rule::accept);
        if (version.isPresent()) {
            log.decisive(found.prefix() + file.map(InName::name).orElse(""));
        }
        return version;
    }

    /** The names that one place gave, and what to write before them in evidence. */
    private record Found(String prefix, List<String> names) {}
}
