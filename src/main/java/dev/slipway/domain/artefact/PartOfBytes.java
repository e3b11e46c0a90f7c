package dev.slipway.domain.artefact;

import java.io.EOFException;
import java.io.IOException;

/** A part of other bytes. */
record PartOfBytes(ByteSource whole, long start, long size) implements ByteSource {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        int wanted = (int) Math.max(0, Math.min(length, size - offset));
        byte[] bytes = whole.read(start + offset, wanted);
        if (bytes.length < wanted) {
            throw new EOFException();
        }
        return bytes;
    }
}
