package dev.slipway.domain.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes digests. */
public final class Sha256Digest {
    private Sha256Digest() {}

    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it (MessageDigest's own documentation).
            throw new IllegalStateException(e);
        }
    }

    /** Of a text as UTF-8, in lower case. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
