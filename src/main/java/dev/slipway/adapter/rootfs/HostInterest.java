package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.TreeEntry;
import java.util.Set;

/** What the questions to a host read of its files. */
final class HostInterest implements Interest {
    private static final long HEADERS = 4096;
    private static final long LARGEST = 64L << 20;
    private static final Set<String> WHOLE =
            Set.of("os-release", "alpine-release", "freebsd-version", "ld.so.cache", "openssl", "env", "sh", "busybox");

    @Override
    public long in(TreeEntry file, byte[] head) {
        String name = file.name();
        if (WHOLE.contains(name) || name.startsWith("libcrypto.so.")) {
            return LARGEST;
        }
        return name.equals("node") || name.startsWith("ld-") || name.startsWith("lib") ? HEADERS : 0;
    }
}
