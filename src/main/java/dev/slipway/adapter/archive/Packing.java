package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What the first bytes of a file say that it is. */
enum Packing {
    ZIP,
    TAR,
    GZIP,
    ZSTD,
    OTHER;

    /** How many first bytes are looked at: the header of a tar. */
    static final int HEAD = 512;

    private static final int USTAR = 257;

    static Packing of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        // A frame, or one to be skipped, RFC 8878.
        if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)
                || head.length > 3
                        && (head[0] & 0xf0) == 0x50
                        && head[1] == 0x2a
                        && head[2] == 0x4d
                        && head[3] == 0x18) {
            return ZSTD;
        }
        return isTar(head) ? TAR : OTHER;
    }

    static Packing of(ByteSource file) throws IOException {
        return of(file.read(0, HEAD));
    }

    /** The same for a stream, which goes on at its beginning. */
    static Packing of(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return of(head);
    }

    private static boolean isTar(byte[] head) {
        if (head.length < HEAD) {
            return false;
        }
        return new String(head, USTAR, 5, StandardCharsets.ISO_8859_1).equals("ustar")
                || head[0] != 0 && TarUtils.verifyCheckSum(head)
                || isEnd(head);
    }

    /** An empty archive is blocks of zeros alone. */
    private static boolean isEnd(byte[] head) {
        for (byte each : head) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The stream without this packing. */
    InputStream unpacked(InputStream in) throws IOException {
        return switch (this) {
            case GZIP -> Expansion.gzip(in);
            case ZSTD -> Expansion.zstd(in);
            default -> in;
        };
    }
}
