package dev.slipway.adapter.files;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.text.Sha256Digest;
import dev.slipway.port.EngineStore.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The digest of a file's bytes, read in pieces. */
final class FileDigest {
    private static final int PIECE = 128 * 1024;

    private FileDigest() {}

    static Sha256 of(Path file) throws IOException {
        return measure(file, OutputStream.nullOutputStream()).sha256();
    }

    /** Digest and size of a file whose bytes are written to {@code copy} on the way. */
    static Measured measure(Path file, OutputStream copy) throws IOException {
        MessageDigest digest = Sha256Digest.fresh();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
                copy.write(piece, 0, n);
                bytes += n;
            }
        }
        return new Measured(Sha256.ofBytes(digest.digest()), bytes);
    }
}
