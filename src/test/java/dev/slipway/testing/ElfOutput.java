package dev.slipway.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an ELF file, in its word size and order. */
final class ElfOutput {
    private final boolean wide;
    private ByteBuffer out;

    ElfOutput(boolean wide, ByteOrder order) {
        this.wide = wide;
        this.out = ByteBuffer.allocate(1 << 14).order(order);
    }

    boolean wide() {
        return wide;
    }

    int at() {
        return out.position();
    }

    void moveTo(int at) {
        out.position(at);
    }

    void skipTo(int at) {
        room(at - out.position());
        out.position(at);
    }

    void align() {
        skipTo((out.position() + 15) & ~15);
    }

    private void room(int length) {
        if (out.remaining() < length) {
            int at = out.position();
            byte[] longer = Arrays.copyOf(out.array(), 2 * out.capacity() + length);
            out = ByteBuffer.wrap(longer).order(out.order()).position(at);
        }
    }

    ElfOutput half(int value) {
        room(2);
        out.putShort((short) value);
        return this;
    }

    ElfOutput word(int value) {
        room(4);
        out.putInt(value);
        return this;
    }

    /** A number of the size of an address. */
    ElfOutput address(long value) {
        room(8);
        if (wide) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
        return this;
    }

    ElfOutput raw(byte[] bytes) {
        room(bytes.length);
        out.put(bytes);
        return this;
    }

    void text(String text) {
        raw((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    void segment(int type, int flags, int offset, int fileSize, long memorySize, int alignment) {
        if (wide) {
            word(type).word(flags).address(offset).address(offset).address(offset);
            address(fileSize).address(memorySize).address(alignment);
        } else {
            word(type).word(offset).word(offset).word(offset).word(fileSize).word((int) memorySize);
            word(flags).word(alignment);
        }
    }

    byte[] bytes(int end) {
        return Arrays.copyOf(out.array(), end);
    }
}
