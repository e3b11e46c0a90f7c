package dev.slipway.adapter.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Counts what is read, and ends where more is read than was allowed. */
class Metered extends FilterInputStream {
    private static final int RECORD = 512;

    private final String excess;
    private long position;
    private long limit = Long.MAX_VALUE;
    private long filled = Long.MAX_VALUE;

    /** @param excess what to say when too much is read, as a clause */
    Metered(InputStream in, String excess) {
        super(in);
        this.excess = excess;
    }

    /** How many bytes have gone by. */
    long position() {
        return position;
    }

    /**
     * From where on zeros may stand in for what is missing of the last record of 512 bytes: some writers of tars (umoci 0.4 is
     * one) end behind the content of the last file, and who reads images takes that for the end.
     */
    void fill(long from) {
        filled = from;
    }

    /** Lets so many more go by. */
    void allow(long bytes) {
        limit = position + bytes < 0 ? Long.MAX_VALUE : position + bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0 && missing() > 0) {
            read = 0;
        }
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0 && missing() > 0 && length > 0) {
            read = Math.min(missing(), length);
            Arrays.fill(into, offset, offset + read, (byte) 0);
        }
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        position += skipped;
        return skipped;
    }

    /** How many bytes of the last record are to be filled up. */
    private int missing() {
        return position < filled ? 0 : (int) (-position & (RECORD - 1));
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
