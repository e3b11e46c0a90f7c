package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPOutputStream;

/** Engines for tests: an ELF header for x86-64 and some text. */
final class Bytes {
    private Bytes() {}

    static byte[] engine(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer elf = ByteBuffer.allocate(64 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        elf.putShort((short) 3).putShort((short) 62).putInt(1).position(52);
        elf.putShort((short) 64).position(64);
        return elf.put(content).array();
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
