package dev.slipway.domain.artefact;

import java.util.Arrays;

/** A file that is in memory. */
final class HeldBytes implements ByteSource {
    private final byte[] bytes;

    HeldBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read(long offset, int length) {
        int from = (int) Math.min(bytes.length, offset);
        return Arrays.copyOfRange(bytes, from, from + Math.min(length, bytes.length - from));
    }
}
