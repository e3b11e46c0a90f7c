package dev.slipway.domain.binary.loader;

/** Looks for bytes among bytes. */
final class Bytes {
    private Bytes() {}

    /** Where a sequence begins, from an index on; -1 when it is not there. */
    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
