package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.TreeEntry;
import java.util.Set;

/** What of an image is read: small texts of starts and packages, and what tells its system. */
final class ImageInterest implements Interest {
    private static final long SMALL = 1 << 18;
    private static final long HEADERS = 4096;
    private static final Set<String> WHOLE =
            Set.of("os-release", "alpine-release", "ld.so.cache", "passwd", "group", "openssl", "env", "sh", "busybox");

    @Override
    public long in(TreeEntry file, byte[] head) {
        String name = file.name();
        if (WHOLE.contains(name) || name.startsWith("libcrypto.so.")) {
            return file.size();
        }
        if (name.equals("package.json")) {
            boolean others = file.path().contains("/node_modules/")
                    && !file.path().endsWith("/node_modules/prisma/package.json");
            return others ? 0 : Math.min(SMALL, file.size());
        }
        if (name.startsWith("prisma.config.") || file.path().contains("/.config/prisma.")) {
            return Math.min(SMALL, file.size());
        }
        boolean script = head.length > 1 && head[0] == '#' && head[1] == '!';
        if (script || name.endsWith(".sh")) {
            return file.path().endsWith(".bin/prisma") ? HEADERS : file.size() <= SMALL ? file.size() : 0;
        }
        return name.equals("node") || name.startsWith("ld-") || name.startsWith("lib") ? HEADERS : 0;
    }
}
