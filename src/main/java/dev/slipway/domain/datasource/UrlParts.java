package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a connection URL that may be shown. One that is missing, or cannot be told from a secret, is empty.
 *
 * @param host as written, brackets of an IPv6 address included; for MongoDB possibly several with their ports
 * @param port the number
 * @param database as the engine takes it; for SQLite the path of the file
 */
public record UrlParts(Optional<String> host, Optional<Integer> port, Optional<String> database) {
    /** What RFC 5737 keeps for examples. */
    private static final List<String> OF_EXAMPLES = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    /** Whether the host means the machine itself, as {@code localhost} does. */
    public boolean loopback() {
        String name = host.orElse("").toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.equals("0.0.0.0")
                || (name.startsWith("127.") && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
    }

    /**
     * Whether the host is another machine; one without a dot in its name is a container beside the process, Docker's own name its
     * host, and one of {@code .invalid} is nowhere (RFC 6761, 6.4).
     */
    public boolean isElsewhere() {
        String name = host.orElse("").toLowerCase(Locale.ROOT);
        return !loopback()
                && name.contains(".")
                && !name.endsWith(".invalid")
                && !name.endsWith(".docker.internal")
                && OF_EXAMPLES.stream().noneMatch(name::startsWith);
    }
}
