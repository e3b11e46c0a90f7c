package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.VersionNeeded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of versions that symbols carry.
 *
 * @param byIndex the name that a number in {@code DT_VERSYM} stands for
 */
record ElfVersions(List<VersionNeeded> needed, List<String> defined, Map<Integer, String> byIndex) {
    private static final int BASE = 1;
    private static final int WEAK = 2;
    /** The numbers that symbols carry have 15 bits. */
    private static final int MOST = 1 << 15;

    static ElfVersions of(ElfDynamic dynamic) throws BadFile, IOException {
        ElfVersions versions = new ElfVersions(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        if (dynamic.has(ElfDynamic.VERNEED)) {
            versions.readNeeded(dynamic);
        }
        if (dynamic.has(ElfDynamic.VERDEF)) {
            versions.readDefined(dynamic);
        }
        return versions;
    }

    private void readNeeded(ElfDynamic dynamic) throws BadFile, IOException {
        BoundedBytes bytes = dynamic.image().bytes();
        long at = dynamic.table(ElfDynamic.VERNEED);
        long count = dynamic.value(ElfDynamic.VERNEEDNUM);
        for (long i = 0; i < count; i++) {
            String library = dynamic.string(bytes.u32(at + 4));
            long version = at + bytes.u32(at + 8);
            int versions = bytes.u16(at + 2);
            for (int j = 0; j < versions; j++) {
                readNeeded(dynamic, library, version);
                version += bytes.u32(version + 12);
            }
            long next = bytes.u32(at + 12);
            if (next == 0) {
                break;
            }
            at += next;
        }
    }

    private void readNeeded(ElfDynamic dynamic, String library, long at) throws BadFile, IOException {
        BoundedBytes bytes = dynamic.image().bytes();
        if (needed.size() == MOST) {
            throw BadFile.damaged("it names more versions than symbols can carry");
        }
        String name = dynamic.string(bytes.u32(at + 8));
        needed.add(new VersionNeeded(library, name, (bytes.u16(at + 4) & WEAK) != 0));
        byIndex.put(bytes.u16(at + 6) & 0x7fff, name);
    }

    private void readDefined(ElfDynamic dynamic) throws BadFile, IOException {
        BoundedBytes bytes = dynamic.image().bytes();
        long at = dynamic.table(ElfDynamic.VERDEF);
        long count = Math.min(MOST, dynamic.value(ElfDynamic.VERDEFNUM));
        for (long i = 0; i < count; i++) {
            String name = dynamic.string(bytes.u32(at + bytes.u32(at + 12)));
            // The first entry is the library's own name.
            if ((bytes.u16(at + 2) & BASE) == 0) {
                defined.add(name);
                byIndex.put(bytes.u16(at + 4) & 0x7fff, name);
            }
            long next = bytes.u32(at + 16);
            if (next == 0) {
                break;
            }
            at += next;
        }
    }
}
