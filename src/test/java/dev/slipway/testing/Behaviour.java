package dev.slipway.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** How a {@link LoopbackMirror} answers one request; the connection is closed after any but {@link #good}. */
@FunctionalInterface
public interface Behaviour {
    void answer(Exchange exchange) throws IOException;

    /** As a good server does. */
    static Behaviour good() {
        return Exchange::answerWell;
    }

    /** A status with a short text, and headers such as {@code "Retry-After: 1"}. */
    static Behaviour status(int status, String... headers) {
        return exchange -> exchange.answer(status, "status " + status, headers);
    }

    /** A status with this body. */
    static Behaviour body(int status, String body) {
        return exchange -> exchange.answer(status, body);
    }

    /** A page in place of the file, as captive portals send it. */
    static Behaviour html() {
        return exchange -> exchange.answer(
                200, "<!DOCTYPE html>\n<html><body>Please log in</body></html>", "Content-Type: text/html");
    }

    /** What Cloudflare sends to clients whose signature it refuses. */
    static Behaviour errorCode1010() {
        return body(403, "error code: 1010");
    }

    /** The whole length announced, {@code bytes} sent, then a reset. */
    static Behaviour resetAfter(int bytes) {
        return exchange -> {
            part(exchange, bytes);
            exchange.socket().setSoLinger(true, 0);
        };
    }

    /** The whole length announced, {@code bytes} sent, then silence until the client goes away. */
    static Behaviour stallAfter(int bytes) {
        return exchange -> {
            part(exchange, bytes);
            LoopbackServer.waitForEnd(exchange.socket());
        };
    }

    /** Silence from the start. */
    static Behaviour silence() {
        return exchange -> LoopbackServer.waitForEnd(exchange.socket());
    }

    /** The whole length announced, {@code bytes} sent, then an orderly end. */
    static Behaviour truncateAfter(int bytes) {
        return exchange -> part(exchange, bytes);
    }

    /** As {@link #truncateAfter}, with nothing by which the client could tell whether the file is the same later. */
    static Behaviour truncateWithoutValidator(int bytes) {
        return exchange -> {
            byte[] content = exchange.content().orElseThrow();
            exchange.head(200, "Content-Length: " + content.length);
            exchange.write(Arrays.copyOf(content, bytes));
        };
    }

    /** The whole file in chunks, with no length. */
    static Behaviour chunked() {
        return exchange -> {
            byte[] content = exchange.content().orElseThrow();
            chunk(exchange, content);
            exchange.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** {@code bytes} in one chunk, and no end. */
    static Behaviour chunkedTruncatedAfter(int bytes) {
        return exchange -> chunk(exchange, Arrays.copyOf(exchange.content().orElseThrow(), bytes));
    }

    /** A Content-Length that is not the file's. */
    static Behaviour contentLength(long length) {
        return exchange -> {
            exchange.head(200, "Content-Length: " + length);
            exchange.write(exchange.content().orElseThrow());
        };
    }

    /** The whole file, although the rest of it was asked for. */
    static Behaviour ignoringRange() {
        return exchange -> {
            byte[] content = exchange.content().orElseThrow();
            exchange.answer(200, content, "ETag: " + RangeAnswer.etag(content));
        };
    }

    /** A partial answer with this Content-Range, whatever was asked for. */
    static Behaviour contentRange(String contentRange) {
        return exchange -> {
            byte[] content = exchange.content().orElseThrow();
            exchange.answer(206, content, "ETag: " + RangeAnswer.etag(content), "Content-Range: bytes " + contentRange);
        };
    }

    /** The file under another ETag, as if it had been published anew. */
    static Behaviour etag(String etag) {
        return exchange -> RangeAnswer.of(exchange.request(), exchange.content().orElseThrow(), etag)
                .send(exchange);
    }

    static Behaviour redirect(String location) {
        return status(302, "Location: " + location);
    }

    /** The file for those who log in as {@code user}, 401 for others. */
    static Behaviour login(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String wanted = "Basic " + Base64.getEncoder().encodeToString(pair);
        return exchange -> {
            if (exchange.request()
                    .header("Authorization")
                    .filter(wanted::equals)
                    .isPresent()) {
                exchange.answerWell();
            } else {
                exchange.answer(401, "who are you?", "WWW-Authenticate: Basic realm=\"mirror\"");
            }
        };
    }

    /** The file in {@code pieces}, with a pause after each. */
    static Behaviour slow(int pieces, Duration pause) {
        return exchange -> {
            byte[] content = exchange.content().orElseThrow();
            exchange.head(200, "Content-Length: " + content.length);
            int size = content.length / pieces + 1;
            for (int from = 0; from < content.length; from += size) {
                exchange.write(Arrays.copyOfRange(content, from, Math.min(from + size, content.length)));
                sleep(pause);
            }
        };
    }

    /** Interim answers until the client goes away. */
    static Behaviour endlessContinue() {
        byte[] many = "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        return exchange -> {
            while (true) {
                exchange.write(many);
            }
        };
    }

    private static void part(Exchange exchange, int bytes) throws IOException {
        byte[] content = exchange.content().orElseThrow();
        exchange.head(200, "Content-Length: " + content.length, "ETag: " + RangeAnswer.etag(content));
        exchange.write(Arrays.copyOf(content, bytes));
    }

    private static void chunk(Exchange exchange, byte[] bytes) throws IOException {
        exchange.head(
                200,
                "Transfer-Encoding: chunked",
                "ETag: " + RangeAnswer.etag(exchange.content().orElseThrow()));
        exchange.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        exchange.write(bytes);
        exchange.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
