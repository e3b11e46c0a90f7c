package dev.slipway.domain.binary;

import dev.slipway.domain.binary.ElfImage.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dynamic section: numbers by tag, and the strings that some of them stand for. */
final class ElfDynamic {
    static final long NEEDED = 1;
    static final long PLTRELSZ = 2;
    static final long HASH = 4;
    static final long STRTAB = 5;
    static final long SYMTAB = 6;
    static final long RELA = 7;
    static final long RELASZ = 8;
    static final long SONAME = 14;
    static final long RPATH = 15;
    static final long REL = 17;
    static final long RELSZ = 18;
    static final long PLTREL = 20;
    static final long JMPREL = 23;
    static final long BIND_NOW = 24;
    static final long RUNPATH = 29;
    static final long FLAGS = 30;
    static final long RELR = 36;
    static final long GNU_HASH = 0x6fff_fef5L;
    static final long VERSYM = 0x6fff_fff0L;
    static final long RELACOUNT = 0x6fff_fff9L;
    static final long RELCOUNT = 0x6fff_fffaL;
    static final long FLAGS_1 = 0x6fff_fffbL;
    static final long VERDEF = 0x6fff_fffcL;
    static final long VERDEFNUM = 0x6fff_fffdL;
    static final long VERNEED = 0x6fff_fffeL;
    static final long VERNEEDNUM = 0x6fff_ffffL;

    static final int DF_BIND_NOW = 8;
    static final int DF_1_NOW = 1;

    /** A search path may name many folders. */
    private static final int LONGEST = 1 << 16;

    private final ElfImage image;
    private final Map<Long, Long> values;
    private final List<Long> needed;

    private final boolean present;
    /** Asked for with every name. */
    private final long strings;

    private ElfDynamic(ElfImage image, boolean present, Map<Long, Long> values, List<Long> needed) {
        this.image = image;
        this.present = present;
        this.values = values;
        this.needed = needed;
        this.strings = values.getOrDefault(STRTAB, 0L);
    }

    static ElfDynamic of(ElfImage image) throws BadFile, IOException {
        Optional<Segment> segment = image.last(ElfImage.PT_DYNAMIC);
        if (segment.isEmpty()) {
            return new ElfDynamic(image, false, Map.of(), List.of());
        }
        Map<Long, Long> values = new HashMap<>();
        List<Long> needed = new ArrayList<>();
        int entry = 2 * image.wordSize();
        // A loader takes the address, not the offset beside it.
        long start = image.at(segment.get().address());
        for (long at = start; at - start <= segment.get().fileSize() - entry; at += entry) {
            long tag = image.word(at);
            long value = image.word(at + image.wordSize());
            if (tag == 0) {
                break;
            }
            if (tag == NEEDED) {
                needed.add(value);
            }
            values.put(tag, value);
        }
        return new ElfDynamic(image, true, values, needed);
    }

    /** Whether there is one: a program linked statically has none, nor has an object file. */
    boolean present() {
        return present;
    }

    ElfImage image() {
        return image;
    }

    boolean has(long tag) {
        return values.containsKey(tag);
    }

    /** The number of a tag, 0 where it is not there; of several the last counts, as it does to a loader. */
    long value(long tag) {
        return values.getOrDefault(tag, 0L);
    }

    /** Where in the file the table begins whose address is the tag's number. */
    long table(long tag) throws BadFile {
        return image.at(value(tag));
    }

    List<String> needed() throws BadFile, IOException {
        List<String> names = new ArrayList<>();
        for (long name : needed) {
            names.add(string(name));
        }
        return names;
    }

    Optional<String> text(long tag) throws BadFile, IOException {
        return has(tag) ? Optional.of(string(value(tag))) : Optional.empty();
    }

    /** A string by its place in the string table. */
    String string(long place) throws BadFile, IOException {
        return image.bytes().text(image.at(strings + place), LONGEST);
    }
}
