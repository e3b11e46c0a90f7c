package dev.slipway.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What a good server answers to a request that may ask for the rest of a file. */
final class RangeAnswer {
    private final byte[] content;
    private final String etag;
    private final Optional<Integer> start;

    private RangeAnswer(byte[] content, String etag, Optional<Integer> start) {
        this.content = content;
        this.etag = etag;
        this.start = start;
    }

    static RangeAnswer of(LoopbackRequest request, byte[] content, String etag) {
        boolean current = request.header("If-Range").map(etag::equals).orElse(true);
        Optional<Integer> start = request.header("Range")
                .filter(range -> current)
                .map(range -> Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-'))));
        return new RangeAnswer(content, etag, start);
    }

    static String etag(byte[] content) {
        return "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
    }

    void send(Exchange exchange) throws IOException {
        if (start.isEmpty()) {
            exchange.answer(200, content, "ETag: " + etag, "Accept-Ranges: bytes");
        } else if (start.get() >= content.length) {
            exchange.answer(416, "", "Content-Range: bytes */" + content.length);
        } else {
            exchange.answer(
                    206,
                    Arrays.copyOfRange(content, start.get(), content.length),
                    "ETag: " + etag,
                    "Content-Range: bytes " + start.get() + "-" + (content.length - 1) + "/" + content.length);
        }
    }
}
