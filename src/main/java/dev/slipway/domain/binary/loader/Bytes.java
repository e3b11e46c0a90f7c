package dev.slipway.domain.binary.loader;

/** Looks for bytes among bytes. */
final class Bytes {
    private Bytes() {}

    /** The decimal number that begins at an index; 0 where there is none. */
    static int number(byte[] bytes, int at) {
        int number = 0;
        for (int i = at; i < bytes.length && i < at + 6 && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
    }

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
