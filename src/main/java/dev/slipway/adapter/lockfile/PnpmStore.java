package dev.slipway.adapter.lockfile;

import java.util.Locale;
import java.util.Optional;

/** The names that pnpm gives to folders of its store, node_modules/.pnpm: a lock file's key without slashes and brackets. */
final class PnpmStore {
    /** pnpm's virtual-store-dir-max-length; longer names end in a digest that differs between its versions. */
    private static final int LONGEST = 120;

    private PnpmStore() {}

    /** The folder of a key such as {@code @prisma/client@6.19.3(prisma@6.19.3)}; empty where a digest would be in it. */
    static Optional<String> folder(String key) {
        String plain = key.startsWith("/") ? key.substring(1) : key;
        String name = (key.startsWith("/") ? withAt(plain) : plain).replace('/', '+');
        if (name.endsWith(")")) {
            name = name.substring(0, name.length() - 1)
                    .replace(")(", "_")
                    .replace('(', '_')
                    .replace(')', '_');
        }
        boolean shortened = name.length() > LONGEST || !name.equals(name.toLowerCase(Locale.ROOT));
        return shortened ? Optional.empty() : Optional.of(name);
    }

    /** Up to lockfileVersion 5 a slash stood before the version, where an at sign came later. */
    private static String withAt(String key) {
        int scope = key.startsWith("@") ? key.indexOf('/') + 1 : 0;
        int slash = key.indexOf('/', scope);
        int at = key.indexOf('@', scope);
        return slash > 0 && (at < 0 || slash < at) ? key.substring(0, slash) + "@" + key.substring(slash + 1) : key;
    }
}
