package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.Elf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An ELF file as a loader sees it: segments, and what lies at an address. Section headers do not matter to it. */
record ElfImage(BoundedBytes bytes, boolean wide, List<Segment> segments) {
    static final int PT_LOAD = 1;
    static final int PT_DYNAMIC = 2;
    static final int PT_INTERP = 3;
    static final int PT_TLS = 7;
    static final int PT_GNU_STACK = 0x6474_e551;

    private static final int SMALLEST_PAGE = 4096;
    /** Files that are loaded have a dozen. */
    private static final int MOST = 1024;

    /** A program header. */
    record Segment(int type, int flags, long offset, long address, long fileSize, long memorySize, long alignment) {}

    static ElfImage of(BoundedBytes bytes, Elf elf) throws BadFile, IOException {
        boolean wide = elf.bits() == 64;
        long table = wide ? bytes.i64(0x20) : bytes.u32(0x1c);
        int size = bytes.u16(wide ? 0x36 : 0x2a);
        int count = bytes.u16(wide ? 0x38 : 0x2c);
        if (count > 0 && size != (wide ? 56 : 32)) {
            throw BadFile.damaged("its program headers are of " + size + " bytes each");
        }
        if (count > MOST) {
            throw BadFile.damaged("it counts " + count + " program headers");
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(segment(bytes, table + (long) i * size, wide));
        }
        return new ElfImage(bytes, wide, segments);
    }

    private static Segment segment(BoundedBytes bytes, long at, boolean wide) throws BadFile, IOException {
        return wide
                ? new Segment(
                        bytes.i32(at),
                        bytes.i32(at + 4),
                        bytes.i64(at + 8),
                        bytes.i64(at + 16),
                        bytes.i64(at + 32),
                        bytes.i64(at + 40),
                        bytes.i64(at + 48))
                : new Segment(
                        bytes.i32(at),
                        bytes.i32(at + 24),
                        bytes.u32(at + 4),
                        bytes.u32(at + 8),
                        bytes.u32(at + 16),
                        bytes.u32(at + 20),
                        bytes.u32(at + 28));
    }

    /** Of several of a type the last counts to a loader. */
    Optional<Segment> last(int type) {
        Optional<Segment> last = Optional.empty();
        for (Segment one : segments) {
            last = one.type() == type ? Optional.of(one) : last;
        }
        return last;
    }

    /** The first byte that no segment needs; empty where two numbers make no sense together. */
    OptionalLong end() {
        long end = 0;
        for (Segment one : segments) {
            if (one.type() == PT_LOAD) {
                if (one.offset() < 0 || one.fileSize() < 0 || one.offset() > Long.MAX_VALUE - one.fileSize()) {
                    return OptionalLong.empty();
                }
                end = Math.max(end, one.offset() + one.fileSize());
            }
        }
        return OptionalLong.of(end);
    }

    /** Where in the file the byte lies that is to be at an address. */
    long at(long address) throws BadFile {
        for (Segment one : segments) {
            long in = address - one.address();
            if (one.type() == PT_LOAD && in >= 0 && in < one.fileSize() && address >= one.address()) {
                return one.offset() + in;
            }
        }
        throw BadFile.damaged("no segment of it holds address 0x" + Long.toHexString(address));
    }

    /** What glibc refuses of the segments, in its words (elf/dl-load.c). */
    Optional<String> refusal() {
        if (last(PT_LOAD).isEmpty()) {
            return Optional.of("object file has no loadable segments");
        }
        for (Segment one : segments) {
            if (one.type() != PT_LOAD) {
                continue;
            }
            if ((one.alignment() & (SMALLEST_PAGE - 1)) != 0) {
                return Optional.of("ELF load command alignment not page-aligned");
            }
            if ((one.address() - one.offset() & (one.alignment() - 1)) != 0) {
                return Optional.of("ELF load command address/offset not properly aligned");
            }
        }
        return Optional.empty();
    }

    /** A number of the size of an address. */
    long word(long at) throws BadFile, IOException {
        return wide ? bytes.i64(at) : bytes.u32(at);
    }

    int wordSize() {
        return wide ? 8 : 4;
    }
}
