package dev.slipway.domain.platform;

import dev.slipway.domain.platform.OpenSslText.InName;
import java.util.List;
import java.util.Optional;

/** How 4.8.0 and 4.8.1 find OpenSSL: two fixed files on Alpine, two directories elsewhere, then the command. */
final class FilesFirstOpenSsl {
    private FilesFirstOpenSsl() {}

    static Optional<String> find(Distro distro, ProbeLog log) {
        Optional<String> inFiles = distro.isMusl() ? onAlpine(log) : inDirectories(log);
        return inFiles.isPresent() ? inFiles : OpenSslCommand.find(OpenSslRule.NORMALISED, log);
    }

    private static Optional<String> onAlpine(ProbeLog log) {
        for (String path : List.of("/lib/libssl.so.3", "/lib/libssl.so.1.1")) {
            if (log.exists(path)) {
                log.decisive(path);
                return OpenSslText.ofFiles(List.of(path)).map(InName::version);
            }
        }
        return Optional.empty();
    }

    /** The second directory counts only where the first has no name with {@code ssl} in it. */
    private static Optional<String> inDirectories(ProbeLog log) {
        for (String directory : List.of("/lib64", "/usr/lib64")) {
            List<String> names = log.names(directory, name -> name.contains("ssl"));
            if (!names.isEmpty()) {
                Optional<InName> found = OpenSslText.ofFiles(names);
                found.ifPresent(file -> log.decisive(directory + "/" + file.name()));
                return found.map(InName::version).flatMap(OpenSslRule.NORMALISED::accept);
            }
        }
        return Optional.empty();
    }
}
