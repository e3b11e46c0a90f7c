package dev.slipway.domain.binary.loader;

import java.util.Arrays;

/** Looks for bytes among bytes. */
final class ByteSearch {
    private ByteSearch() {}

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
        int[] steps = steps(wanted);
        int last = wanted.length - 1;
        int at = from;
        while (at <= bytes.length - wanted.length) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
            at += steps[bytes[at + last] & 0xff];
        }
        return -1;
    }

    /** How far each last byte lets a search go on (Horspool): most bytes of a file are not even looked at. */
    private static int[] steps(byte[] wanted) {
        int[] steps = new int[256];
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i] & 0xff] = wanted.length - 1 - i;
        }
        return steps;
    }
}
