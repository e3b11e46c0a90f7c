package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.testing.ElfBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPOutputStream;

/** Engines for tests: ELF headers for x86-64 and some text. */
final class Bytes {
    private Bytes() {}

    static byte[] engine(String text) {
        return ElfBuilder.x64().content(text).bytes();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Sha256 digest(byte[] bytes) {
        try {
            return Sha256.ofBytes(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
