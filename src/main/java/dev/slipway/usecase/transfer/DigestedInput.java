package dev.slipway.usecase.transfer;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.text.Sha256Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Digests and counts what is read through it. */
final class DigestedInput extends FilterInputStream {
    /** Empty gzip members, empty blocks and long names may go on for ever; no engine has more than a few bytes of them. */
    private static final long MOST_FOR_NOTHING = 1 << 20;

    private final MessageDigest digest = Sha256Digest.fresh();
    private final LongConsumer received;
    private long count;
    private long countAtOutput;

    DigestedInput(InputStream in, LongConsumer received) {
        super(in);
        this.received = received;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
            count += n;
            received.accept(n);
            if (count - countAtOutput > MOST_FOR_NOTHING) {
                throw new IOException("more than " + (MOST_FOR_NOTHING >> 20) + " MiB of it unpack to nothing");
            }
        }
        return n;
    }

    /** Something came out of what was read so far. */
    void unpacked() {
        countAtOutput = count;
    }

    /** The digest of everything read so far; nothing may be read after it. */
    Sha256 digest() {
        return Sha256.ofBytes(digest.digest());
    }
}
