package dev.slipway.domain.artefact;

import java.io.IOException;

/** The bytes of one file, read where and as far as they are asked for. */
public interface ByteSource {
    /** How many bytes there are. */
    long size();

    /**
     * The bytes from an offset on: as many as asked for, fewer where the file ends, none beyond its end.
     *
     * @throws IOException when they cannot be read, or are not there although {@link #size} promises them
     */
    byte[] read(long offset, int length) throws IOException;

    /** Bytes that are held in memory already. */
    static ByteSource of(byte[] bytes) {
        return new HeldBytes(bytes);
    }

    /** So many of these bytes from {@code start} on; any that are not there are missing when they are read. */
    default ByteSource part(long start, long size) {
        return new PartOfBytes(this, start, size);
    }
}
