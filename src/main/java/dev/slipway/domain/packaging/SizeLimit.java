package dev.slipway.domain.packaging;

import dev.slipway.domain.deployment.Platform;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a platform takes at most.
 *
 * @param source where the number is from, with its date
 */
public record SizeLimit(Platform platform, Of of, long bytes, String source) {
    /** From which share of a limit on it is worth a warning: the next dependency may be too much. */
    private static final int WARNED = 80;

    /** What is measured. */
    public enum Of {
        /** All files with those of layers, unpacked. */
        UNPACKED,
        /** The archive. */
        PACKED,
        /** The archive where it is not put into a store first. */
        DIRECT,
        /** All files of an image. */
        IMAGE;

        /** When it holds, for people, after a number; empty for always. */
        public String condition() {
            return this == DIRECT ? " in a direct upload" : "";
        }

        /** The kind of a table's word; empty for another word. */
        public static Optional<Of> word(String word) {
            return Stream.of(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** Whether so many bytes are too many. */
    public boolean isExceededBy(long size) {
        return size > bytes;
    }

    /** Whether so many bytes come near. */
    public boolean isNear(long size) {
        return size >= bytes / 100 * WARNED;
    }
}
