package dev.slipway.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Stand-ins for engines: a right ELF header, then anything. */
final class NativeFile {
    private static final short X64 = 62;
    private static final short ARM64 = 183;

    private NativeFile() {}

    static byte[] x64(String text) {
        return elf(X64, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] arm64(String text) {
        return elf(ARM64, text.getBytes(StandardCharsets.UTF_8));
    }

    /** For x64, of about {@code kibibytes} and as good as impossible to pack. */
    static byte[] large(int kibibytes) {
        byte[] noise = new byte[kibibytes << 10];
        new Random(kibibytes).nextBytes(noise);
        return elf(X64, noise);
    }

    private static byte[] elf(short machine, byte[] content) {
        ByteBuffer elf = ByteBuffer.allocate(64 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        elf.putShort((short) 3).putShort(machine).putInt(1).position(52);
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

    /** The SHA-256 in hex. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
