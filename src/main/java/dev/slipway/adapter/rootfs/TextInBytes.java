package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a short text in the bytes of a program or library, a piece at a time. */
final class TextInBytes {
    private static final long MOST_BYTES = 64L << 20;
    private static final int PIECE = 1 << 16;
    private static final int LONGEST = 128;

    private TextInBytes() {}

    /** The first match, of at most 128 characters, in at most the first 64 MiB. */
    static Optional<String> first(ByteSource source, Pattern pattern) throws IOException {
        for (long start = 0; start < MOST_BYTES; start += PIECE) {
            // Pieces overlap, so that a match that goes over the end of one is whole in the next.
            byte[] piece = source.read(start, PIECE + LONGEST);
            boolean last = piece.length < PIECE + LONGEST;
            Matcher text = pattern.matcher(new String(piece, StandardCharsets.ISO_8859_1));
            if (text.find() && (last || text.start() < PIECE)) {
                return Optional.of(text.group());
            }
            if (last) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
