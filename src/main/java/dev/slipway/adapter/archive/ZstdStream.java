package dev.slipway.adapter.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A zstd stream whose damage is a failure to read it, as it is for the other packings. */
final class ZstdStream extends FilterInputStream {
    ZstdStream(InputStream in) {
        super(new ZstdInputStream(in));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (RuntimeException damaged) {
            // Also an index that is out of bounds: the library declares none of what damage makes it throw.
            throw new IOException("its zstd stream is damaged, or of a kind that is not read", damaged);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(bytes, 1 << 13))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }
}
