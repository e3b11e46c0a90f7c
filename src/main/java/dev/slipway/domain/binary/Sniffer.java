package dev.slipway.domain.binary;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names what is not a native file, as far as its first bytes tell: mirrors and proxies answer with all sorts. */
final class Sniffer {
    static final int LOOKED_AT = 512;

    private Sniffer() {}

    static String sniff(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        if (startsWith(bytes, 0x1f, 0x8b)) {
            return "gzip data";
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return "a zip file";
        }
        int length = Math.min(bytes.length, LOOKED_AT);
        if (!isText(bytes, length)) {
            return "data of an unknown kind";
        }
        return text(new String(bytes, 0, length, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
    }

    private static String text(String start) {
        String plain = start.startsWith("\ufeff") ? start.substring(1).strip() : start;
        if (plain.startsWith("<!doctype html") || plain.startsWith("<html") || plain.contains("<html")) {
            return "an HTML page";
        }
        if (plain.startsWith("<?xml")) {
            return "an XML document";
        }
        if (plain.startsWith("version https://git-lfs")) {
            return "a Git LFS pointer instead of the file";
        }
        return plain.startsWith("#!") ? "a script" : "text";
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** No control characters but those of lines and tabs; bytes above 127 may be UTF-8. */
    private static boolean isText(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            boolean layout = b == '\n' || b == '\r' || b == '\t' || b == '\f';
            if ((b < ' ' && !layout) || b == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
