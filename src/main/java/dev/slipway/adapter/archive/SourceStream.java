package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.io.InputStream;

/** Bytes from their beginning to their end, a piece at a time; what is skipped is not read. */
final class SourceStream extends InputStream {
    private static final int PIECE = 1 << 16;

    private final ByteSource source;
    private long next;
    private byte[] piece = new byte[0];
    private int at;

    SourceStream(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public long skip(long count) {
        int here = (int) Math.max(0, Math.min(count, piece.length - at));
        at += here;
        long beyond = Math.max(0, Math.min(count - here, source.size() - next));
        next += beyond;
        return here + beyond;
    }

    private boolean fill() throws IOException {
        if (at == piece.length) {
            piece = source.read(next, PIECE);
            next += piece.length;
            at = 0;
        }
        return piece.length > 0;
    }
}
