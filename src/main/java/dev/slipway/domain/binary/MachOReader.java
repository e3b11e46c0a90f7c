package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.MachO.Slice;
import dev.slipway.domain.binary.NativeFile.Truncated;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads mach-o/loader.h and mach-o/fat.h. */
record MachOReader(BoundedBytes bytes, boolean whole) {
    private static final String FORMAT = "Mach-O";
    private static final int THIN_32 = 0xfeed_face;
    private static final int THIN_64 = 0xfeed_facf;
    private static final int FAT_32 = 0xcafe_babe;
    private static final int FAT_64 = 0xcafe_babf;
    /** Java class files begin like universal files; there this number is their version, 45 or more. */
    private static final int MOST_PARTS = 30;

    static boolean claims(byte[] start) {
        int magic = bigEndian(start, 0);
        if (magic == FAT_32 || magic == FAT_64) {
            int parts = bigEndian(start, 4);
            return parts >= 1 && parts <= MOST_PARTS;
        }
        return isThin(magic) || isThin(Integer.reverseBytes(magic));
    }

    private static int bigEndian(byte[] start, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = value << 8 | (i < start.length ? start[i] & 0xff : 0);
        }
        return value;
    }

    private static boolean isThin(int magic) {
        return magic == THIN_32 || magic == THIN_64;
    }

    /** What each slice needs too where the whole file is at hand; its CPU alone where it is a head. */
    static NativeFile read(BoundedBytes bytes, boolean whole) throws IOException {
        Optional<Cpu> first = Optional.empty();
        try {
            MachOReader reader = new MachOReader(bytes, whole);
            bytes.order(ByteOrder.BIG_ENDIAN);
            int magic = bytes.i32(0);
            boolean fat = magic == FAT_32 || magic == FAT_64;
            first = fat ? Optional.empty() : Cpu.ofMachO(reader.cpuType(0));
            return new MachO(fat ? reader.slices(magic == FAT_64) : List.of(reader.slice(0, bytes.size())));
        } catch (BadFile bad) {
            return bad.cut() ? new Truncated(FORMAT, first, bad.why(), false) : new Damaged(FORMAT, first, bad.why());
        }
    }

    private List<Slice> slices(boolean wide) throws BadFile, IOException {
        int entry = wide ? 32 : 20;
        int count = bytes.i32(4);
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bytes.order(ByteOrder.BIG_ENDIAN);
            long at = 8 + (long) i * entry;
            long start = wide ? bytes.i64(at + 8) : bytes.u32(at + 8);
            long size = wide ? bytes.i64(at + 16) : bytes.u32(at + 12);
            Optional<Cpu> cpu = Cpu.ofMachO(bytes.i32(at));
            slices.add(whole ? named(slice(start, size), cpu) : bare(cpu, 0));
        }
        return slices;
    }

    /** The CPU that a universal file names for a slice is the one by which it is chosen. */
    private static Slice named(Slice slice, Optional<Cpu> cpu) {
        return new Slice(cpu, slice.fileType(), slice.needed(), slice.weak(), slice.rpaths(), slice.minimumOs());
    }

    private static Slice bare(Optional<Cpu> cpu, int fileType) {
        return new Slice(cpu, fileType, List.of(), List.of(), List.of(), Optional.empty());
    }

    private int cpuType(long start) throws BadFile, IOException {
        bytes.order(ByteOrder.BIG_ENDIAN);
        bytes.order(isThin(bytes.i32(start)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return bytes.i32(start + 4);
    }

    private Slice slice(long start, long size) throws BadFile, IOException {
        bytes.require(start, size);
        int type = cpuType(start);
        int magic = bytes.i32(start);
        if (!isThin(magic)) {
            // Of a universal archive of object files.
            return bare(Optional.empty(), 0);
        }
        Optional<Cpu> cpu = Cpu.ofMachO(type);
        int fileType = bytes.i32(start + 12);
        return whole
                ? new MachOCommands(bytes, start, size, magic == THIN_64).read(cpu, fileType)
                : bare(cpu, fileType);
    }
}
