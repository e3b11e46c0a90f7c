package dev.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a loopback server received.
 *
 * @param path the request target as it was sent
 * @param headers by lower-case name
 */
public record LoopbackRequest(String method, String path, Map<String, String> headers) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Without scheme and host, which a server has to accept and a proxy may pass on (RFC 9112, 3.2.2). */
    LoopbackRequest inOriginForm() {
        boolean absolute = path.startsWith("http://") || path.startsWith("https://");
        return absolute ? new LoopbackRequest(method, URI.create(path).getRawPath(), headers) : this;
    }

    /** The next request of a connection; empty when there is none. */
    static Optional<LoopbackRequest> read(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n");
        String[] first = lines[0].split(" ");
        if (first.length < 3) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return Optional.of(new LoopbackRequest(first[0], first[1], Map.copyOf(headers)));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
