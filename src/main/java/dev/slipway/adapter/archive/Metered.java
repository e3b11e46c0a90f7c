package dev.slipway.adapter.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and ends where more is read than was allowed. */
class Metered extends FilterInputStream {
    private final String excess;
    private long position;
    private long limit = Long.MAX_VALUE;

    /** @param excess what to say when too much is read, as a clause */
    Metered(InputStream in, String excess) {
        super(in);
        this.excess = excess;
    }

    /** How many bytes have gone by. */
    long position() {
        return position;
    }

    /** Lets so many more go by. */
    void allow(long bytes) {
        limit = position + bytes < 0 ? Long.MAX_VALUE : position + bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        position += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false; // A position that went back would be wrong.
    }

    private void count(int read) throws IOException {
        position += read;
        check();
    }

    /** Stops where too much has gone by. */
    void check() throws IOException {
        if (position > limit) {
            throw new IOException(excess);
        }
    }
}
