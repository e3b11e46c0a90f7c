package dev.slipway.domain.install;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * What a project's files say of the network that Prisma fetches its engines from: what rules of the network judge.
 *
 * @param prisma its version, where that is known
 * @param assignments of the variables that Prisma, Node and proxies read
 * @param npmrc proxies and certificates of {@code .npmrc}, which npm reads alone
 */
public record NetworkSettings(Optional<PrismaVersion> prisma, List<Assignment> assignments, List<Assignment> npmrc) {
    /** Whether checksums that cannot be fetched are passed over. */
    public static final String IGNORE_MISSING = "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING";

    /** Whether Node asks for a certificate that it knows. */
    public static final String REJECT_UNAUTHORIZED = "NODE_TLS_REJECT_UNAUTHORIZED";

    /** The older name of the mirror, which wins over the newer one. */
    public static final String BINARIES_MIRROR = "PRISMA_BINARIES_MIRROR";

    /** Where engines are fetched from. */
    public static final String ENGINES_MIRROR = "PRISMA_ENGINES_MIRROR";

    /** What tells Prisma of a proxy. */
    public static final List<String> PROXIES = List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");

    /** What tells Node of a certificate. */
    public static final String EXTRA_CERTIFICATES = "NODE_EXTRA_CA_CERTS";

    public NetworkSettings {
        assignments = List.copyOf(assignments);
        npmrc = List.copyOf(npmrc);
    }

    /** Where a variable is set. */
    public List<Assignment> of(String name) {
        return assignments.stream().filter(each -> each.name().equals(name)).toList();
    }

    /** Whether any of some variables is set. */
    public boolean sets(List<String> names) {
        return assignments.stream().anyMatch(each -> names.contains(each.name()));
    }

    /** All the names of variables that are asked for. */
    public static List<String> names() {
        return List.of(
                IGNORE_MISSING,
                REJECT_UNAUTHORIZED,
                BINARIES_MIRROR,
                ENGINES_MIRROR,
                PROXIES.get(0),
                PROXIES.get(1),
                PROXIES.get(2),
                PROXIES.get(3),
                EXTRA_CERTIFICATES);
    }
}
