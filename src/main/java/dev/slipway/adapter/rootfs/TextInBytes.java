package dev.slipway.adapter.rootfs;

import java.io.IOException;
import java.io.InputStream;
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
    static Optional<String> first(InputStream in, Pattern pattern) throws IOException {
        byte[] buffer = new byte[LONGEST + PIECE];
        int kept = 0;
        for (long seen = 0; seen < MOST_BYTES; seen += PIECE) {
            int end = kept + in.readNBytes(buffer, kept, PIECE);
            Matcher text = pattern.matcher(new String(buffer, 0, end, StandardCharsets.ISO_8859_1));
            boolean last = end < kept + PIECE;
            // A match that touches the end of the piece may go on in the next.
            if (text.find() && (last || text.end() < end)) {
                return Optional.of(text.group());
            }
            if (last) {
                return Optional.empty();
            }
            System.arraycopy(buffer, end - LONGEST, buffer, 0, LONGEST);
            kept = LONGEST;
        }
        return Optional.empty();
    }
}
