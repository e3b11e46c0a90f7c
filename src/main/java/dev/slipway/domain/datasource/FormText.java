package dev.slipway.domain.datasource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-decoding as URL parsers do it: what is no escape stays, and bytes that are no UTF-8 become U+FFFD. */
final class FormText {
    private FormText() {}

    /** Decodes a value of a query: {@code +} is a space, tabs and line ends are nothing. */
    static String form(String text) {
        return percent(
                text.replace("\t", "").replace("\n", "").replace("\r", "").replace('+', ' '));
    }

    static String percent(String text) {
        return text.indexOf('%') < 0 ? text : new String(bytes(text), StandardCharsets.UTF_8);
    }

    /** The bytes that a text means. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            if (isEscape(text, at, text.length())) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 3;
            } else {
                int next = text.offsetByCodePoints(at, 1);
                bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return bytes.toByteArray();
    }

    /** Whether a percent sign and two hexadecimal digits stand at a place. */
    static boolean isEscape(String text, int at, int end) {
        return at + 2 < end && text.charAt(at) == '%' && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    /** The three characters that stand for an ASCII character. */
    static String encoded(char c) {
        String digits = "0123456789ABCDEF";
        return "%" + digits.charAt(c >> 4 & 15) + digits.charAt(c & 15);
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
