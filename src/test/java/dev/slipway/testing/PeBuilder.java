package dev.slipway.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a PE image of one section with import tables: a 64-bit library for x64 unless told otherwise. */
public final class PeBuilder {
    private static final int HEADER = 0x80;
    private static final int SECTION = 0x400;
    private static final int ADDRESS = 0x1000;
    private static final int SIZE = 0x1000;
    private static final int BASE = 0x40_0000;

    private int machine = 0x8664;
    private boolean wide = true;
    private boolean library = true;
    private boolean absolute;
    private final List<String> needed = new ArrayList<>();
    private final List<String> delayed = new ArrayList<>();

    private PeBuilder() {}

    public static PeBuilder x64() {
        return new PeBuilder();
    }

    public PeBuilder machine(int number) {
        machine = number;
        return this;
    }

    /** With the shorter optional header of 32-bit images. */
    public PeBuilder narrow() {
        wide = false;
        return this;
    }

    public PeBuilder program() {
        library = false;
        return this;
    }

    public PeBuilder needed(String name) {
        needed.add(name);
        return this;
    }

    public PeBuilder delayed(String name) {
        delayed.add(name);
        return this;
    }

    /** With addresses in the table of delayed imports, as old linkers wrote them. */
    public PeBuilder absoluteDelayed() {
        absolute = true;
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(SECTION + SIZE).order(ByteOrder.LITTLE_ENDIAN);
        out.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3c, HEADER);
        int optional = HEADER + 24;
        int directories = optional + (wide ? 112 : 96);
        int sections = directories + 16 * 8;
        out.putInt(HEADER, 0x0000_4550).putShort(HEADER + 4, (short) machine).putShort(HEADER + 6, (short) 1);
        out.putShort(HEADER + 20, (short) (sections - optional));
        out.putShort(HEADER + 22, (short) (library ? 0x2022 : 0x0022));
        out.putShort(optional, (short) (wide ? 0x20b : 0x10b));
        out.putInt(optional + (wide ? 24 : 28), BASE);
        out.putInt(directories - 4, 16);
        out.putInt(sections + 8, SIZE).putInt(sections + 12, ADDRESS);
        out.putInt(sections + 16, SIZE).putInt(sections + 20, SECTION);
        out.position(SECTION + 0x800);
        if (!needed.isEmpty()) {
            out.putInt(directories + 8, ADDRESS);
            tables(out, needed, SECTION, 20, 12, 0);
        }
        if (!delayed.isEmpty()) {
            out.putInt(directories + 8 * 13, ADDRESS + 0x400);
            tables(out, delayed, SECTION + 0x400, 32, 4, absolute ? BASE : 0);
        }
        return out.array();
    }

    /** An entry for each name, which goes to the end of the file. */
    private void tables(ByteBuffer out, List<String> names, int table, int entry, int place, int base) {
        for (int i = 0; i < names.size(); i++) {
            int at = table + i * entry;
            if (entry == 32) {
                out.putInt(at, absolute ? 0 : 1);
            }
            out.putInt(at + place, out.position() - SECTION + ADDRESS + base);
            out.put(names.get(i).getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        }
    }
}
