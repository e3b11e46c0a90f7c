package dev.slipway.adapter.project;

import java.nio.file.InvalidPathException;

/** Names of files as text, which those that are no UTF-8 have none of: Node does not find them either. */
final class ReadableNames {
    /** What Java puts where bytes are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private ReadableNames() {}

    static void require(String name) {
        if (name.indexOf(REPLACEMENT) >= 0) {
            throw new InvalidPathException(name, "its name is no UTF-8");
        }
    }
}
