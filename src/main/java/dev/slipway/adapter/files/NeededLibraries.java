package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which libraries a 64-bit ELF file names in {@code DT_NEEDED}, elf(5); a few short reads, whatever its size. */
final class NeededLibraries {
    private static final int HEADER = 64;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;
    private static final int MOST_BYTES = 1 << 16;
    private static final int LONGEST_NAME = 256;

    private final FileChannel file;

    private NeededLibraries(FileChannel file) {
        this.file = file;
    }

    /** A program header: where in the file, where in memory, how long. */
    private record Segment(int type, long offset, long address, long size) {}

    /** The names in their order; empty for a file that is none of this kind, or damaged. */
    static Optional<List<String>> of(Path path) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new NeededLibraries(file).names();
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<List<String>> names() throws IOException {
        ByteBuffer header = read(0, HEADER);
        boolean wideAndLittle = header.limit() == HEADER
                && header.order(ByteOrder.BIG_ENDIAN).getInt(0) == 0x7f45_4c46
                && header.get(4) == 2
                && header.get(5) == 1;
        if (!wideAndLittle) {
            return Optional.empty();
        }
        header.order(ByteOrder.LITTLE_ENDIAN);
        List<Segment> segments = segments(header);
        Optional<Segment> dynamic =
                segments.stream().filter(one -> one.type() == PT_DYNAMIC).findFirst();
        return dynamic.isPresent() ? Optional.of(needed(dynamic.get(), segments)) : Optional.of(List.of());
    }

    private List<Segment> segments(ByteBuffer header) throws IOException {
        int size = header.getShort(0x36) & 0xffff;
        int count = header.getShort(0x38) & 0xffff;
        ByteBuffer table = read(header.getLong(0x20), Math.min(MOST_BYTES, size * count));
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; size >= 56 && at + size <= table.limit(); at += size) {
            segments.add(new Segment(
                    table.getInt(at), table.getLong(at + 8), table.getLong(at + 16), table.getLong(at + 32)));
        }
        return segments;
    }

    private List<String> needed(Segment dynamic, List<Segment> segments) throws IOException {
        ByteBuffer entries = read(dynamic.offset(), (int) Math.min(MOST_BYTES, dynamic.size()));
        List<Long> names = new ArrayList<>();
        long strings = 0;
        for (int at = 0; at + 16 <= entries.limit() && entries.getLong(at) != 0; at += 16) {
            long tag = entries.getLong(at);
            if (tag == DT_NEEDED) {
                names.add(entries.getLong(at + 8));
            }
            strings = tag == DT_STRTAB ? entries.getLong(at + 8) : strings;
        }
        List<String> texts = new ArrayList<>();
        for (long name : names) {
            texts.add(text(inFile(strings, segments) + name));
        }
        return texts;
    }

    private static long inFile(long address, List<Segment> segments) {
        for (Segment one : segments) {
            if (one.type() == PT_LOAD && address >= one.address() && address < one.address() + one.size()) {
                return address - one.address() + one.offset();
            }
        }
        throw new IndexOutOfBoundsException("no segment holds the names");
    }

    private String text(long at) throws IOException {
        String text = StandardCharsets.ISO_8859_1.decode(read(at, LONGEST_NAME)).toString();
        int end = text.indexOf('\0');
        if (end < 0) {
            throw new IndexOutOfBoundsException("a name without an end");
        }
        return text.substring(0, end);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.max(length, 0)).order(ByteOrder.LITTLE_ENDIAN);
        if (at < 0) {
            throw new IndexOutOfBoundsException("an offset before the file");
        }
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
            // Until all is there, or the file ends.
        }
        return bytes.flip();
    }
}
