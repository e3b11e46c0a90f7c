package dev.slipway.adapter.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a file of which some has been received.
 *
 * @param received so many bytes
 * @param total the length of the whole file
 * @param validator what tells this version of the file from others, for {@code If-Range}
 */
record PartialContent(long received, OptionalLong total, Optional<String> validator) {

    /** Nothing yet of the file that a first answer brings. */
    static PartialContent none(HttpReply reply) {
        return new PartialContent(0, reply.length(), validator(reply));
    }

    PartialContent plus(int bytes) {
        return new PartialContent(received + bytes, total, validator);
    }

    boolean isWhole() {
        return total.isPresent() && received == total.getAsLong();
    }

    /** {@code "7 of 9 bytes"}. */
    String progress() {
        return received + (total.isPresent() ? " of " + total.getAsLong() : "") + " bytes";
    }

    /** Only a strong validator may join two answers (RFC 9110, 13.1.5). */
    private static Optional<String> validator(HttpReply reply) {
        Optional<String> strong = reply.header("ETag").filter(tag -> tag.startsWith("\""));
        return strong.or(() -> reply.header("Last-Modified").filter(date -> reply.wasUnchangedForASecond()));
    }

    /** Whether a partial answer continues this very file. */
    boolean isContinuedBy(HttpReply reply) {
        boolean sameVersion = validator.isEmpty()
                || !validator.get().startsWith("\"")
                || reply.header("ETag").map(validator.get()::equals).orElse(true);
        return sameVersion
                && reply.header("Content-Range")
                        .flatMap(ContentRange::parse)
                        .filter(range -> range.isRest(received, total))
                        .isPresent();
    }
}
