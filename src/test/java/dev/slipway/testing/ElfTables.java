package dev.slipway.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Symbols with their versions, hash table and relocations. */
final class ElfTables {
    static final int GLOBAL_FUNCTION = 0x12;
    static final int WEAK_FUNCTION = 0x22;
    static final int NEVER = 0;
    static final int NOW = 1;
    static final int AT_CALL = 2;

    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<String, List<Version>> needed = new LinkedHashMap<>();
    private final List<Version> defined = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    record Symbol(String name, String version, int info, boolean defined, int use) {
        private boolean isFor(int table) {
            return use == table || (table == NOW && use > AT_CALL);
        }
    }

    private record Version(String name, int flags) {}

    List<Symbol> symbols() {
        return symbols;
    }

    void needs(String library, String version, int flags) {
        needed.computeIfAbsent(library, name -> new ArrayList<>()).add(new Version(version, flags));
    }

    void defines(String version) {
        defined.add(new Version(version, 0));
    }

    private void number(Version version) {
        indexes.computeIfAbsent(version.name(), name -> 2 + indexes.size());
    }

    void write(ElfOutput out, ElfStrings strings, Map<Long, Long> entries, int machine, boolean gnuHash) {
        // As a linker does: what it defines comes first.
        defined.forEach(this::number);
        needed.values().forEach(versions -> versions.forEach(this::number));
        List<Symbol> sorted = new ArrayList<>(symbols);
        sorted.sort((a, b) -> Boolean.compare(a.defined(), b.defined()));
        entries.put(6L, start(out));
        entries.put(11L, out.wide() ? 24L : 16L);
        writeSymbols(out, strings, sorted);
        entries.put(gnuHash ? 0x6fff_fef5L : 4L, start(out));
        if (gnuHash) {
            writeGnuHash(out, sorted);
        } else {
            writeHash(out, sorted, machine);
        }
        if (!indexes.isEmpty()) {
            entries.put(0x6fff_fff0L, start(out));
            out.half(0);
            sorted.forEach(symbol -> out.half(indexes.getOrDefault(symbol.version(), 1)));
        }
        writeNeeded(out, strings, entries);
        writeDefined(out, strings, entries);
        writeRelocations(out, sorted, entries, machine);
    }

    private static long start(ElfOutput out) {
        out.align();
        return out.at();
    }

    private static void writeSymbols(ElfOutput out, ElfStrings strings, List<Symbol> sorted) {
        out.raw(new byte[out.wide() ? 24 : 16]);
        for (Symbol symbol : sorted) {
            int section = symbol.defined() ? 7 : 0;
            long value = symbol.defined() ? 0x40 : 0;
            out.word(strings.place(symbol.name()));
            if (out.wide()) {
                out.raw(new byte[] {(byte) symbol.info(), 0})
                        .half(section)
                        .address(value)
                        .address(0);
            } else {
                out.address(value)
                        .word(0)
                        .raw(new byte[] {(byte) symbol.info(), 0})
                        .half(section);
            }
        }
    }

    /** One bucket: the last symbol first, each leading to the one before it. */
    private static void writeHash(ElfOutput out, List<Symbol> sorted, int machine) {
        boolean wideNumbers = out.wide() && machine == 22;
        int count = sorted.size() + 1;
        List<Integer> numbers = new ArrayList<>(List.of(1, count, count - 1));
        for (int i = 0; i < count; i++) {
            numbers.add(Math.max(0, i - 1));
        }
        for (int number : numbers) {
            if (wideNumbers) {
                out.address(number);
            } else {
                out.word(number);
            }
        }
    }

    /** One bucket, and a filter that lets all through. */
    private static void writeGnuHash(ElfOutput out, List<Symbol> sorted) {
        List<Symbol> found = sorted.stream().filter(Symbol::defined).toList();
        int first = sorted.size() - found.size() + 1;
        // A linker that has nothing to find writes 1 for the first symbol, whatever the number of undefined ones.
        out.word(1).word(found.isEmpty() ? 1 : first).word(1).word(0);
        out.address(-1).word(found.isEmpty() ? 0 : first);
        for (int i = 0; i < found.size(); i++) {
            int hash = gnuHash(found.get(i).name());
            out.word(i == found.size() - 1 ? hash | 1 : hash & ~1);
        }
    }

    private static int gnuHash(String name) {
        int hash = 5381;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 33 + name.charAt(i);
        }
        return hash;
    }

    /** The hash of System V, by which versions are compared. */
    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash << 4) + name.charAt(i);
            int high = hash & 0xf000_0000;
            hash = (hash ^ high >>> 24) & ~high;
        }
        return hash;
    }

    private void writeNeeded(ElfOutput out, ElfStrings strings, Map<Long, Long> entries) {
        if (needed.isEmpty()) {
            return;
        }
        entries.put(0x6fff_fffeL, start(out));
        entries.put(0x6fff_ffffL, (long) needed.size());
        int left = needed.size();
        for (Map.Entry<String, List<Version>> library : needed.entrySet()) {
            List<Version> versions = library.getValue();
            left--;
            out.half(1)
                    .half(versions.size())
                    .word(strings.place(library.getKey()))
                    .word(16);
            out.word(left == 0 ? 0 : 16 + 16 * versions.size());
            for (int i = 0; i < versions.size(); i++) {
                Version one = versions.get(i);
                out.word(hash(one.name())).half(one.flags()).half(indexes.getOrDefault(one.name(), 1));
                out.word(strings.place(one.name())).word(i == versions.size() - 1 ? 0 : 16);
            }
        }
    }

    private void writeDefined(ElfOutput out, ElfStrings strings, Map<Long, Long> entries) {
        if (defined.isEmpty()) {
            return;
        }
        entries.put(0x6fff_fffcL, start(out));
        entries.put(0x6fff_fffdL, (long) defined.size() + 1);
        List<Version> all = new ArrayList<>(List.of(new Version("own-name", 1)));
        all.addAll(defined);
        for (int i = 0; i < all.size(); i++) {
            Version one = all.get(i);
            out.half(1)
                    .half(one.flags())
                    .half(indexes.getOrDefault(one.name(), 1))
                    .half(1)
                    .word(hash(one.name()))
                    .word(20);
            out.word(i == all.size() - 1 ? 0 : 28)
                    .word(strings.place(one.name()))
                    .word(0);
        }
    }

    private static void writeRelocations(ElfOutput out, List<Symbol> sorted, Map<Long, Long> entries, int machine) {
        int now = writeRelocations(out, sorted, NOW, entries, machine, 7L);
        if (now > 0) {
            entries.put(8L, (long) now);
            entries.put(9L, out.wide() ? 24L : 12L);
        }
        int atCall = writeRelocations(out, sorted, AT_CALL, entries, machine, 23L);
        if (atCall > 0) {
            entries.put(2L, (long) atCall);
            entries.put(20L, 7L);
        }
    }

    private static int writeRelocations(
            ElfOutput out, List<Symbol> sorted, int use, Map<Long, Long> entries, int machine, long tag) {
        long count = sorted.stream().filter(symbol -> symbol.isFor(use)).count();
        if (count == 0) {
            return 0;
        }
        out.align();
        long slot = out.at();
        out.raw(new byte[8 * (int) count]);
        entries.put(tag, start(out));
        int start = out.at();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).isFor(use)) {
                long symbol = i + 1L;
                int type = sorted.get(i).use() > AT_CALL ? sorted.get(i).use() : relocation(machine, use);
                out.address(slot)
                        .address(out.wide() ? symbol << 32 | type : symbol << 8 | type)
                        .address(0);
                slot += 8;
            }
        }
        return out.at() - start;
    }

    /** {@code GLOB_DAT} and {@code JUMP_SLOT}. */
    private static int relocation(int machine, int use) {
        return switch (machine) {
            case 183 -> use == NOW ? 1025 : 1026;
            case 40 -> use == NOW ? 21 : 22;
            default -> use == NOW ? 6 : 7;
        };
    }
}
