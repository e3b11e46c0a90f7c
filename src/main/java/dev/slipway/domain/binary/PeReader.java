package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.Pe;
import dev.slipway.domain.binary.NativeFile.Truncated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the PE specification: {@code MZ}, at 0x3c the place of {@code PE\0\0}, the headers behind it. */
record PeReader(BoundedBytes bytes, long header) {
    private static final String FORMAT = "PE";
    private static final int PE = 0x0000_4550;
    private static final int WIDE = 0x20b;
    private static final int NARROW = 0x10b;
    /** Real ones stand within the first kilobyte; text that begins with MZ leads anywhere. */
    private static final int FARTHEST = 1 << 16;

    /** A section: where in memory, where in the file. */
    private record Section(long address, long memorySize, long offset, long fileSize) {}

    static boolean claims(byte[] start) {
        return start.length > 0x40 && start[0] == 'M' && start[1] == 'Z' && place(start) < FARTHEST;
    }

    private static long place(byte[] start) {
        return (start[0x3c] & 0xff)
                | (start[0x3d] & 0xff) << 8
                | (start[0x3e] & 0xff) << 16
                | (start[0x3f] & 0xffL) << 24;
    }

    /** What it needs too where the whole file is at hand; nothing for a program of DOS or of 16-bit Windows. */
    static Optional<NativeFile> read(BoundedBytes bytes, boolean whole) throws IOException {
        Optional<Cpu> cpu = Optional.empty();
        try {
            long header = bytes.u32(0x3c);
            if (bytes.i32(header) != PE) {
                return Optional.empty();
            }
            cpu = Cpu.ofPe(bytes.u16(header + 4));
            bytes.require(header, 24); // With what follows the CPU in the file header.
            return Optional.of(new Pe(cpu, whole ? new PeReader(bytes, header).needed() : List.of()));
        } catch (BadFile bad) {
            return Optional.of(
                    bad.cut() ? new Truncated(FORMAT, cpu, bad.why(), false) : new Damaged(FORMAT, cpu, bad.why()));
        }
    }

    private List<String> needed() throws BadFile, IOException {
        List<Section> sections = sections();
        long optional = header + 24;
        int magic = bytes.u16(optional);
        if (magic != WIDE && magic != NARROW) {
            throw BadFile.damaged("its optional header has the number " + magic);
        }
        long directories = optional + (magic == WIDE ? 112 : 96);
        long count = bytes.u32(directories - 4);
        long base = magic == WIDE ? bytes.i64(optional + 24) : bytes.u32(optional + 28);
        List<String> names = new ArrayList<>();
        if (count > 1) {
            imports(bytes.u32(directories + 8), sections, names);
        }
        if (count > 13) {
            delayed(bytes.u32(directories + 8 * 13), sections, base, names);
        }
        return names;
    }

    private List<Section> sections() throws BadFile, IOException {
        int count = bytes.u16(header + 6);
        long at = header + 24 + bytes.u16(header + 20);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++, at += 40) {
            Section section =
                    new Section(bytes.u32(at + 12), bytes.u32(at + 8), bytes.u32(at + 20), bytes.u32(at + 16));
            // Its size in the file is rounded up, also that of the last.
            long used =
                    section.memorySize() == 0 ? section.fileSize() : Math.min(section.fileSize(), section.memorySize());
            if (used > 0 && section.offset() > 0) {
                bytes.require(section.offset(), used);
            }
            sections.add(section);
        }
        return sections;
    }

    private void imports(long directory, List<Section> sections, List<String> names) throws BadFile, IOException {
        if (directory == 0) {
            return;
        }
        long at = inFile(directory, sections);
        for (long name = bytes.u32(at + 12); name != 0; name = bytes.u32(at + 12)) {
            names.add(bytes.text(inFile(name, sections), FARTHEST));
            at += 20;
        }
    }

    private void delayed(long directory, List<Section> sections, long base, List<String> names)
            throws BadFile, IOException {
        if (directory == 0) {
            return;
        }
        long at = inFile(directory, sections);
        for (long name = bytes.u32(at + 4); name != 0; name = bytes.u32(at + 4)) {
            // Old linkers wrote addresses where newer ones write distances from the base.
            boolean relative = (bytes.i32(at) & 1) != 0;
            names.add(bytes.text(inFile(relative ? name : name - base, sections), FARTHEST));
            at += 32;
        }
    }

    private static long inFile(long address, List<Section> sections) throws BadFile {
        for (Section section : sections) {
            long in = address - section.address();
            if (in >= 0 && in < section.fileSize()) {
                return section.offset() + in;
            }
        }
        throw BadFile.damaged("no section of it holds address 0x" + Long.toHexString(address));
    }
}
