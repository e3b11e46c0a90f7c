package dev.slipway.report.outcome;

import java.nio.charset.StandardCharsets;

/** The name of a file as a reference (RFC 3986), and whether it is one below the folder that the reader knows. */
final class Uri {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final String DIGITS = "0123456789ABCDEF";

    private Uri() {}

    static String of(String file) {
        String slashes = slashes(file);
        String prefix = isAbsolute(file) ? slashes.startsWith("/") ? "file://" : "file:///" : "";
        StringBuilder uri = new StringBuilder(prefix);
        for (byte each : slashes.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                uri.append((char) each);
            } else {
                uri.append('%').append(DIGITS.charAt(each >> 4 & 0xf)).append(DIGITS.charAt(each & 0xf));
            }
        }
        return uri.toString();
    }

    static boolean isAbsolute(String file) {
        return file.startsWith("/") || file.matches("[A-Za-z]:[/\\\\].*");
    }

    /** Without what says nothing in front. */
    static String slashes(String file) {
        String slashes = file.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }
}
