package dev.slipway.adapter.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a partial answer holds (RFC 9110, 14.4).
 *
 * @param first the offset of its first byte
 * @param last the offset of its last byte
 * @param total the length of the file, where the server knows it
 */
record ContentRange(long first, long last, OptionalLong total) {

    static Optional<ContentRange> parse(String value) {
        Matcher m =
                Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)").matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        OptionalLong total =
                m.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(m.group(3)));
        return Optional.of(new ContentRange(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)), total));
    }

    /** Whether this is the rest, from {@code from}, of a file that is {@code wanted} bytes long where that is known. */
    boolean isRest(long from, OptionalLong wanted) {
        long end = last + 1;
        boolean toTheEnd = end == total.orElse(wanted.orElse(-1));
        return first == from && toTheEnd && (wanted.isEmpty() || wanted.getAsLong() == end);
    }
}
