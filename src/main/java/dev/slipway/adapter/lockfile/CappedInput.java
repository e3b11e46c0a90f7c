package dev.slipway.adapter.lockfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error when a file proves longer than it was when its size was asked. */
final class CappedInput extends FilterInputStream {
    private long left;

    CappedInput(InputStream in, long cap) {
        super(in);
        this.left = cap;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        left -= Math.max(n, 0);
        if (left < 0) {
            throw new IOException("the file grows while it is read");
        }
    }
}
