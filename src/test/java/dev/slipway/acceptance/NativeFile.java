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

    /** For x64, with one library that it names as needed. */
    static byte[] needing(String library) {
        ByteBuffer elf = ByteBuffer.wrap(elf(X64, new byte[0x4c0])).order(ByteOrder.LITTLE_ENDIAN);
        elf.putLong(0x20, 0x40).putShort(0x36, (short) 56).putShort(0x38, (short) 2);
        elf.putInt(0x40, 1).putLong(0x60, 0x500);
        elf.putInt(0x78, 2).putLong(0x80, 0x100).putLong(0x98, 0x100);
        elf.putLong(0x100, 1).putLong(0x108, 1).putLong(0x110, 5).putLong(0x118, 0x300);
        elf.position(0x301).put(library.getBytes(StandardCharsets.UTF_8));
        return elf.array();
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
