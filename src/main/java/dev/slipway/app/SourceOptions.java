package dev.slipway.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where engines are to come from.
 *
 * @param mirror an address in place of the environment's and the default one
 * @param headers {@code Name: value} lines for the mirror
 * @param caCertificates a PEM file with further certificate authorities
 * @param offline whether no socket may be opened
 */
public record SourceOptions(
        Optional<String> mirror, List<String> headers, Optional<Path> caCertificates, boolean offline) {
    public SourceOptions {
        headers = List.copyOf(headers);
    }
}
