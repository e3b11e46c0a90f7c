package dev.slipway.adapter.lockfile;

import dev.slipway.domain.release.PrismaPackages;
import java.util.Optional;

/**
 * The key of a package in a pnpm lock file: {@code /@prisma/client/5.22.0_prisma@5.22.0} (5.4), {@code
 * /@prisma/client@5.22.0(prisma@5.22.0)} (6.0), {@code @prisma/client@5.22.0} (9.0).
 */
record PnpmKey(String name, String version) {
    /** The name and version in a key; empty unless it is one of Prisma's packages. */
    static Optional<PnpmKey> parse(String key) {
        return any(key).filter(each -> PrismaPackages.watches(each.name()));
    }

    /** The name and version in a key of any package. */
    static Optional<PnpmKey> any(String key) {
        int peers = key.indexOf('(');
        String plain = peers < 0 ? key : key.substring(0, peers);
        plain = plain.startsWith("/") ? plain.substring(1) : withoutHost(plain);
        int end = plain.indexOf('@', 1);
        int slash = plain.indexOf('/', plain.startsWith("@") ? plain.indexOf('/') + 1 : 0);
        end = slash >= 0 && (end < 0 || slash < end) ? slash : end;
        if (end < 0) {
            return Optional.empty();
        }
        String version = plain.substring(end + 1);
        int underscore = version.indexOf('_');
        return Optional.of(
                new PnpmKey(plain.substring(0, end), underscore < 0 ? version : version.substring(0, underscore)));
    }

    /** Packages of a second registry carry its host in front: {@code npm.example.com/prisma/4.0.0}. */
    private static String withoutHost(String key) {
        int slash = key.indexOf('/');
        boolean host = slash > 0
                && key.charAt(0) != '@'
                && key.lastIndexOf('.', slash) >= 0
                && key.indexOf('@') != 0
                && (key.indexOf('@') < 0 || key.indexOf('@') > slash);
        return host ? key.substring(slash + 1) : key;
    }
}
