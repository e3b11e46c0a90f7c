package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The bytes of a file, fetched by pages, each once: whatever its headers say, no more than a set number is touched. */
final class BoundedBytes {
    /** What is read of a file to know what it is and what it needs. */
    private static final int HEADERS = 1 << 20;
    /** What is read of one whose symbols are asked for: Node's own program has 75,000 of them in 9 MB. */
    private static final int SYMBOLS = 32 << 20;
    /** Farther than any file that a loader takes: an offset behind it is nonsense, not the trace of a cut. */
    private static final long FARTHEST = 1L << 32;

    private final ByteSource source;
    private final long size;
    private final int pageSize;
    private final Map<Long, ByteBuffer> pages = new HashMap<>();
    private int pagesLeft;
    private long textLeft;
    private long lastNumber = -1;
    private ByteBuffer last = ByteBuffer.allocate(0);
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private BoundedBytes(ByteSource source, int pageSize, int most) {
        this.source = source;
        this.size = source.size();
        this.pageSize = pageSize;
        this.pagesLeft = most / pageSize;
        this.textLeft = most;
    }

    static BoundedBytes forHeaders(ByteSource source) {
        return new BoundedBytes(source, 1 << 12, HEADERS);
    }

    static BoundedBytes forSymbols(ByteSource source) {
        return new BoundedBytes(source, 1 << 16, SYMBOLS);
    }

    void order(ByteOrder order) {
        this.order = order;
    }

    ByteOrder order() {
        return order;
    }

    long size() {
        return size;
    }

    boolean has(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= size - length;
    }

    /** Stops where part of a region is not there. */
    void require(long offset, long length) throws BadFile {
        if (!has(offset, length)) {
            throw offset < 0 || length < 0 || offset > FARTHEST || length > FARTHEST
                    ? BadFile.damaged("its headers lead to byte " + Long.toUnsignedString(offset + length))
                    : BadFile.cut(size, offset + length);
        }
    }

    int u8(long at) throws BadFile, IOException {
        return page(at, 1).get((int) (at % pageSize)) & 0xff;
    }

    int u16(long at) throws BadFile, IOException {
        ByteBuffer page = page(at, 2);
        int in = (int) (at % pageSize);
        return (in + 2 <= page.limit() ? page.getShort(in) : (int) across(at, 2)) & 0xffff;
    }

    int i32(long at) throws BadFile, IOException {
        ByteBuffer page = page(at, 4);
        int in = (int) (at % pageSize);
        return in + 4 <= page.limit() ? page.getInt(in) : (int) across(at, 4);
    }

    long u32(long at) throws BadFile, IOException {
        return i32(at) & 0xffff_ffffL;
    }

    long i64(long at) throws BadFile, IOException {
        ByteBuffer page = page(at, 8);
        int in = (int) (at % pageSize);
        return in + 8 <= page.limit() ? page.getLong(in) : across(at, 8);
    }

    private long across(long at, int length) throws BadFile, IOException {
        long value = 0;
        for (int i = 0; i < length; i++) {
            long next = order.equals(ByteOrder.BIG_ENDIAN) ? at + i : at + length - 1 - i;
            value = value << 8 | u8(next);
        }
        return value;
    }

    /** The text up to a NUL, which must come within {@code longest} bytes. */
    String text(long at, int longest) throws BadFile, IOException {
        byte[] page = page(at, 1).array();
        int from = (int) (at % pageSize);
        int to = from;
        while (to < page.length && page[to] != 0) {
            to++;
        }
        int length = to < page.length ? to - from : lengthAcross(at, page.length - from, longest);
        textLeft -= length;
        if (length > longest || textLeft < 0) {
            throw BadFile.damaged("a name in it has no end");
        }
        return to < page.length
                ? new String(page, from, length, StandardCharsets.UTF_8)
                : new String(across(at, new byte[length]), StandardCharsets.UTF_8);
    }

    private int lengthAcross(long at, int known, int longest) throws BadFile, IOException {
        int length = known;
        while (length <= longest && u8(at + length) != 0) {
            length++;
        }
        return length;
    }

    private byte[] across(long at, byte[] bytes) throws BadFile, IOException {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) u8(at + i);
        }
        return bytes;
    }

    private ByteBuffer page(long at, int length) throws BadFile, IOException {
        require(at, length);
        long number = at / pageSize;
        if (number != lastNumber) {
            last = fetched(number);
            lastNumber = number;
        }
        return last.order(order);
    }

    private ByteBuffer fetched(long number) throws BadFile, IOException {
        ByteBuffer known = pages.get(number);
        if (known != null) {
            return known;
        }
        if (--pagesLeft < 0) {
            throw BadFile.damaged("its tables are larger than those of any real file");
        }
        int expected = (int) Math.min(pageSize, size - number * pageSize);
        byte[] read = source.read(number * pageSize, expected);
        if (read.length < expected) {
            throw new IOException("the file ended at byte " + (number * pageSize + read.length) + " of " + size);
        }
        ByteBuffer page = ByteBuffer.wrap(read);
        pages.put(number, page);
        return page;
    }
}
