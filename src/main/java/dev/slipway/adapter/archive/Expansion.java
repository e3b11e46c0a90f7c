package dev.slipway.adapter.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A compressed stream, read no further than what it holds can be real. */
final class Expansion extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final long MOST = 20L << 30; // twice the largest image that AWS Lambda takes
    private static final long HARMLESS = 256L << 20;
    private static final long MOST_FOLD = 100; // files of real images shrink 2- to 10-fold

    private final Metered packed;
    private long size;

    private Expansion(Metered packed, InputStream unpacked) {
        super(unpacked);
        this.packed = packed;
    }

    static InputStream gzip(InputStream in) throws IOException {
        Metered packed = new Metered(in, "");
        return new Expansion(
                packed,
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setBufferSize(BUFFER)
                        .setDecompressConcatenated(true)
                        .get());
    }

    static InputStream zstd(InputStream in) {
        Metered packed = new Metered(in, "");
        return new Expansion(packed, new ZstdStream(packed));
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
        count(skipped);
        return skipped;
    }

    private void count(long read) throws IOException {
        size += read;
        if (size > MOST) {
            throw new IOException("it holds more than " + (MOST >> 30) + " GiB");
        }
        if (size > HARMLESS && size / MOST_FOLD > packed.position()) {
            throw new IOException("it expands more than " + MOST_FOLD + "-fold");
        }
    }
}
