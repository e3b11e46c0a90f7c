package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts what the directory of a zip lists (APPNOTE.TXT 4.3.12 to 4.3.16), before a library makes objects of it all. What its end
 * says of their number may be a lie.
 */
record ZipDirectory(ByteSource zip) {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END64 = 0x06064b50;
    private static final int END64_SIZE = 56;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int LOCATOR64_SIZE = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;

    /** Whether it lists more than {@code most} entries. */
    boolean hasMoreThan(int most) throws IOException {
        SourceStream in = new SourceStream(zip);
        in.skip(start());
        int count = 0;
        for (byte[] head = in.readNBytes(ENTRY_SIZE); head.length == ENTRY_SIZE; head = in.readNBytes(ENTRY_SIZE)) {
            ByteBuffer entry = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            if (entry.getInt(0) != ENTRY) {
                return false;
            }
            if (++count > most) {
                return true;
            }
            in.skip((long) entry.getChar(28) + entry.getChar(30) + entry.getChar(32));
        }
        return false;
    }

    private long start() throws IOException {
        long from = Math.max(0, zip.size() - END_SIZE - LONGEST_COMMENT);
        ByteBuffer tail = bytes(from, END_SIZE + LONGEST_COMMENT);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long end = from + at;
                long before = start64(end);
                // Where something stands before a zip, as in one that unpacks itself, offsets may count from behind it.
                return before >= 0 ? before : Math.max(unsigned(tail, at + 16), end - unsigned(tail, at + 12));
            }
        }
        throw new IOException("it has no list of its files at its end, as if it was cut off");
    }

    private long start64(long end) throws IOException {
        if (end < LOCATOR64_SIZE) {
            return -1;
        }
        ByteBuffer locator = bytes(end - LOCATOR64_SIZE, LOCATOR64_SIZE);
        if (locator.getInt(0) != LOCATOR64) {
            return -1;
        }
        ByteBuffer end64 = bytes(Math.max(0, locator.getLong(8)), END64_SIZE);
        if (end64.limit() < END64_SIZE || end64.getInt(0) != END64) {
            throw new IOException("its zip64 list of files is not where it says");
        }
        return end64.getLong(48);
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        return ByteBuffer.wrap(zip.read(from, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
