package dev.slipway.domain.binary.loader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Builds the bytes of an {@code ld.so.cache} as glibc's ldconfig would. */
public final class FakeCache {
    private final ByteOrder order;
    private final List<LibraryCache.Library> libraries;

    public FakeCache(ByteOrder order, List<LibraryCache.Library> libraries) {
        this.order = order;
        this.libraries = libraries;
    }

    /** The format of glibc 2.32 and newer: nothing but the new one. */
    public byte[] current() {
        return write(0, ByteBuffer.allocate(1 << 16).order(order));
    }

    /** The older format alone. */
    byte[] old() {
        ByteBuffer bytes = oldHeader();
        return write(bytes, 16, 12, 16 + 12 * libraries.size());
    }

    /** The new format behind an older one, as glibc 2.2 to 2.31 write it. */
    byte[] both() {
        ByteBuffer bytes = oldHeader();
        int end = 16 + 12 * libraries.size();
        return write((end + 7) / 8 * 8, bytes);
    }

    private ByteBuffer oldHeader() {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(order);
        bytes.put(0, "ld.so-1.7.0".getBytes(StandardCharsets.US_ASCII));
        return bytes.putInt(12, libraries.size());
    }

    private byte[] write(int start, ByteBuffer bytes) {
        bytes.put(start, "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(start + 20, libraries.size());
        return write(bytes, start + 48, 24, start);
    }

    private byte[] write(ByteBuffer bytes, int entries, int size, int base) {
        int text = entries + size * libraries.size();
        for (int i = 0; i < libraries.size(); i++) {
            LibraryCache.Library library = libraries.get(i);
            int entry = entries + size * i;
            bytes.putInt(entry, library.flags());
            bytes.putInt(entry + 4, text - base);
            text = string(bytes, text, library.name());
            bytes.putInt(entry + 8, text - base);
            text = string(bytes, text, library.path());
            if (size == 24) {
                bytes.putLong(entry + 16, library.hardware());
            }
        }
        byte[] all = new byte[text];
        bytes.get(0, all);
        return all;
    }

    private static int string(ByteBuffer bytes, int at, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.put(at, encoded);
        return at + encoded.length + 1;
    }
}
