package dev.slipway.domain.nativebinary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first bytes of a file, read without ever leaving them: what lies beyond is 0. */
final class HeaderBytes {
    private final ByteBuffer bytes;

    HeaderBytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void order(ByteOrder order) {
        bytes.order(order);
    }

    boolean has(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= bytes.limit() - length;
    }

    int u8(long at) {
        return has(at, 1) ? bytes.get((int) at) & 0xff : 0;
    }

    int u16(long at) {
        return has(at, 2) ? bytes.getShort((int) at) & 0xffff : 0;
    }

    int i32(long at) {
        return has(at, 4) ? bytes.getInt((int) at) : 0;
    }

    long u32(long at) {
        return i32(at) & 0xffff_ffffL;
    }

    long i64(long at) {
        return has(at, 8) ? bytes.getLong((int) at) : 0;
    }

    /** The text up to a NUL or the given length; empty when it is not wholly there. */
    Optional<String> text(long at, long length) {
        if (!has(at, length)) {
            return Optional.empty();
        }
        String all = new String(bytes.array(), (int) at, (int) length, StandardCharsets.ISO_8859_1);
        int end = all.indexOf('\0');
        return Optional.of(end < 0 ? all : all.substring(0, end));
    }
}
