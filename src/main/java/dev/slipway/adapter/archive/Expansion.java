package dev.slipway.adapter.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A compressed stream, read no further than what it holds can be real. */
final class Expansion extends Metered {
    private static final int BUFFER = 1 << 16;
    private static final long MOST = 20L << 30; // twice the largest image that AWS Lambda takes
    private static final long HARMLESS = 256L << 20;
    private static final long MOST_FOLD = 100; // files of real images shrink 2- to 10-fold

    private final Metered packed;

    private Expansion(Metered packed, InputStream unpacked) {
        super(unpacked, "");
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
    void check() throws IOException {
        if (position() > MOST) {
            throw new IOException("it holds more than " + (MOST >> 30) + " GiB");
        }
        if (position() > HARMLESS && position() / MOST_FOLD > packed.position()) {
            throw new IOException("it expands more than " + MOST_FOLD + "-fold");
        }
    }
}
