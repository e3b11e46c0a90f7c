package dev.slipway.adapter.rootfs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Orders names by their bytes, as libuv's {@code readdir} does; it differs from Java's order beyond U+FFFF only. */
final class ByteOrder {
    static final Comparator<String> OF_NAMES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private ByteOrder() {}
}
