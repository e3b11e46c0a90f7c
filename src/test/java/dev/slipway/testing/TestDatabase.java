package dev.slipway.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A database of a test, and the role that owns it.
 *
 * @param scheme of a URL
 * @param server host and port
 */
public record TestDatabase(String scheme, String server, String name, String role, String password) {
    /** As Prisma writes it. */
    public String url() {
        return scheme + "://" + encoded(role) + ":" + encoded(password) + "@" + server + "/" + name;
    }

    /** With parameters behind the question mark. */
    public String url(String parameters) {
        return url() + "?" + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
