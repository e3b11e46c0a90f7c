package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
    private static final int SUM = 148;
    private static final int SUM_SIZE = 8;

    static Packing of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        // A frame, or one to be skipped, RFC 8878.
        if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)
                || (head.length > 3
                        && (head[0] & 0xf0) == 0x50
                        && head[1] == 0x2a
                        && head[2] == 0x4d
                        && head[3] == 0x18)) {
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
                || (head[0] != 0 && isChecked(head))
                || isEnd(head);
    }

    /** As before POSIX: no word for it, but a sum of all bytes in which those of the sum count as blanks. */
    private static boolean isChecked(byte[] head) {
        int sum = 0;
        for (int i = 0; i < HEAD; i++) {
            sum += i >= SUM && i < SUM + SUM_SIZE ? ' ' : head[i] & 0xff;
        }
        String octal = new String(head, SUM, SUM_SIZE, StandardCharsets.ISO_8859_1);
        String plain = octal.replace('\0', ' ').strip();
        String expected = Integer.toOctalString(sum);
        return plain.endsWith(expected)
                && plain.chars().limit(plain.length() - expected.length()).allMatch(c -> c == '0');
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

    /** Whether it may be a tar, perhaps a compressed one. */
    boolean isTar() {
        return this == TAR || this == GZIP || this == ZSTD;
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
