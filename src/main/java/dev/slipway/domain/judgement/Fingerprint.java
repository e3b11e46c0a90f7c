package dev.slipway.domain.judgement;

import dev.slipway.domain.text.Sha256Digest;

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
        return Sha256Digest.hex(same);
    }

    /** The first place's file with slashes, from the folder that it is named from. */
    static String file(Place place) {
        String file = place.file().replace('\\', '/');
        while (file.startsWith("./")) {
            file = file.substring(2);
        }
        return file;
    }
}
