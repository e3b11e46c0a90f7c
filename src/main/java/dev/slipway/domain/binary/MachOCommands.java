package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.MachO.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load commands of one Mach-O image. */
final class MachOCommands {
    private static final int SEGMENT = 0x1;
    private static final int LOAD_DYLIB = 0xc;
    private static final int SEGMENT_64 = 0x19;
    private static final int LAZY_LOAD_DYLIB = 0x20;
    private static final int VERSION_MIN_MACOSX = 0x24;
    private static final int BUILD_VERSION = 0x32;
    private static final int LOAD_WEAK_DYLIB = 0x8000_0018;
    private static final int RPATH = 0x8000_001c;
    private static final int REEXPORT_DYLIB = 0x8000_001f;
    private static final int LOAD_UPWARD_DYLIB = 0x8000_0023;
    private static final int MACOS = 1;

    private final BoundedBytes bytes;
    private final long start;
    private final long size;
    private final boolean wide;
    private final List<String> needed = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();
    private final List<String> rpaths = new ArrayList<>();
    private Optional<String> minimumOs = Optional.empty();

    MachOCommands(BoundedBytes bytes, long start, long size, boolean wide) {
        this.bytes = bytes;
        this.start = start;
        this.size = size;
        this.wide = wide;
    }

    Slice read(Optional<Cpu> cpu, int fileType) throws BadFile, IOException {
        int count = bytes.i32(start + 16);
        long at = start + (wide ? 32 : 28);
        long end = at + bytes.u32(start + 20);
        bytes.require(at, end - at);
        for (int i = 0; i < count; i++) {
            long length = bytes.u32(at + 4);
            if (length < 8 || at + length > end) {
                throw BadFile.damaged("its load command " + i + " is of " + length + " bytes");
            }
            read(bytes.i32(at), at, (int) Math.min(length, Integer.MAX_VALUE));
            at += length;
        }
        return new Slice(cpu, fileType, needed, weak, rpaths, minimumOs);
    }

    private void read(int command, long at, int length) throws BadFile, IOException {
        switch (command) {
            case LOAD_DYLIB, REEXPORT_DYLIB, LAZY_LOAD_DYLIB, LOAD_UPWARD_DYLIB -> needed.add(text(at, length));
            case LOAD_WEAK_DYLIB -> weak.add(text(at, length));
            case RPATH -> rpaths.add(text(at, length));
            case VERSION_MIN_MACOSX -> minimumOs = Optional.of(version(bytes.i32(at + 8)));
            case BUILD_VERSION -> {
                if (bytes.i32(at + 8) == MACOS) {
                    minimumOs = Optional.of(version(bytes.i32(at + 12)));
                }
            }
            case SEGMENT -> requireInside(bytes.u32(at + 32), bytes.u32(at + 36));
            case SEGMENT_64 -> requireInside(bytes.i64(at + 40), bytes.i64(at + 48));
            default -> {
                // Nothing that tells what is needed.
            }
        }
    }

    /** dyld refuses a file whose segments end behind it. */
    private void requireInside(long offset, long length) throws BadFile {
        if (length != 0) {
            bytes.require(start + offset, length);
            if (offset + length > size) {
                throw BadFile.damaged("a segment of it ends behind its slice");
            }
        }
    }

    private String text(long at, int length) throws BadFile, IOException {
        long offset = bytes.u32(at + 8);
        if (offset >= length) {
            throw BadFile.damaged("a name in it begins behind its load command");
        }
        return bytes.text(at + offset, length);
    }

    /** 16 bits, 8 and 8: the last part is left out where it is 0. */
    private static String version(int packed) {
        String patch = (packed & 0xff) == 0 ? "" : "." + (packed & 0xff);
        return (packed >>> 16) + "." + (packed >>> 8 & 0xff) + patch;
    }
}
