package dev.slipway.domain.platform;

import dev.slipway.domain.platform.OpenSslText.InName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the versions up to 4.7.1 find OpenSSL: the command first, then file names in two directories. */
final class EarlyOpenSsl {
    private static final List<String> DIRECTORIES = List.of("/lib64", "/usr/lib64");

    private EarlyOpenSsl() {}

    /** The version without its third number, unchecked: {@code 3.5.x}. */
    static Optional<String> find(ProbeLog log) {
        return find(log, OpenSslText::ofCommand, OpenSslText::ofLongFiles);
    }

    /** The version with all three numbers, as the previews up to preview016 asked for it. */
    static Optional<String> findExact(ProbeLog log) {
        return find(log, OpenSslText::exactOfCommand, OpenSslText::exactOfFiles);
    }

    private static Optional<String> find(
            ProbeLog log, Function<String, Optional<String>> command, Function<List<String>, Optional<InName>> files) {
        Optional<String> output = log.openssl();
        Optional<String> told = output.flatMap(command);
        if (told.isPresent()) {
            log.decisive("openssl version -v: " + output.orElse("").strip());
            return told;
        }
        for (String directory : DIRECTORIES) {
            Optional<InName> found = files.apply(log.names(directory, name -> name.contains("ssl")));
            if (found.isPresent()) {
                log.decisive(directory + "/" + found.get().name());
                return found.map(InName::version);
            }
        }
        return Optional.empty();
    }
}
