package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;

/** Tells archives by their first bytes, so that what is none is not read as one. */
final class Packed {
    private static final int TAR = 257;

    private Packed() {}

    static boolean is(ByteSource bytes) throws IOException {
        byte[] start = bytes.read(0, TAR + 5);
        return begins(start, 0, 'P', 'K')
                || begins(start, 0, 0x1f, 0x8b)
                || begins(start, 0, 0x28, 0xb5, 0x2f, 0xfd)
                || begins(start, TAR, 'u', 's', 't', 'a', 'r');
    }

    private static boolean begins(byte[] bytes, int at, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
