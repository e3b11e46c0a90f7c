package dev.slipway.domain.judgement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a finding the same one tomorrow: its rule, its file, and the part of the file or what stands there. Lines
 * and words may move.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    public static String of(Finding finding) {
        Place first = finding.evidence().get(0);
        String part = first.pointer().isEmpty() ? first.text().strip() : first.pointer();
        String same = finding.rule() + "\n" + file(first) + "\n" + part;
        return HexFormat.of().formatHex(sha256().digest(same.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first place's file with slashes, from the folder that it is named from. */
    static String file(Place place) {
        String file = place.file().replace('\\', '/');
        while (file.startsWith("./")) {
            file = file.substring(2);
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it (MessageDigest's own documentation).
            throw new IllegalStateException(e);
        }
    }
}
