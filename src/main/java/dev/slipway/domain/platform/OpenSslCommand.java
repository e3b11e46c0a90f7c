package dev.slipway.domain.platform;

import java.util.Optional;

/** The last resort from 4.8.0 on: asking the openssl command for its version. */
final class OpenSslCommand {
    private OpenSslCommand() {}

    static Optional<String> find(OpenSslRule rule, ProbeLog log) {
        Optional<String> output = log.openssl();
        Optional<String> version = output.flatMap(OpenSslText::ofCommand).flatMap(rule::accept);
        if (version.isPresent()) {
            log.decisive("openssl version -v: " + output.orElse("").strip());
        }
        return version;
    }
}
