package dev.slipway.domain.binary;

import dev.slipway.domain.binary.ElfSymbol.Use;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which symbols a loader has to find for a file, and when. */
final class ElfRelocations {
    private final ElfDynamic dynamic;
    private final int most;
    private final BitSet now = new BitSet();
    private final BitSet atCall = new BitSet();
    private final BitSet staticTls = new BitSet();
    private final Set<Integer> types = new TreeSet<>();
    private final int offsetInThread;

    private ElfRelocations(ElfDynamic dynamic, int most) throws BadFile, IOException {
        this.dynamic = dynamic;
        this.most = most;
        this.offsetInThread = offsetInThread(dynamic.image().bytes().u16(18));
    }

    /** The kind that asks for a place relative to the thread's own: {@code R_X86_64_TPOFF64} and its kin (elf.h of glibc). */
    private static int offsetInThread(int machine) {
        return switch (machine) {
            case 62 -> 18;
            case 183 -> 1030;
            case 3 -> 14;
            case 40 -> 19;
            case 22 -> 56;
            case 21 -> 73;
            default -> 11;
        };
    }

    static ElfRelocations of(ElfDynamic dynamic, int most) throws BadFile, IOException {
        ElfRelocations relocations = new ElfRelocations(dynamic, most);
        // The relative ones come first, are counted, and name no symbol.
        relocations.read(ElfDynamic.RELA, dynamic.value(ElfDynamic.RELASZ), true, dynamic.value(ElfDynamic.RELACOUNT));
        relocations.read(ElfDynamic.REL, dynamic.value(ElfDynamic.RELSZ), false, dynamic.value(ElfDynamic.RELCOUNT));
        boolean addends = dynamic.value(ElfDynamic.PLTREL) == ElfDynamic.RELA;
        relocations.read(ElfDynamic.JMPREL, dynamic.value(ElfDynamic.PLTRELSZ), addends, 0);
        return relocations;
    }

    private void read(long tag, long size, boolean addends, long skipped) throws BadFile, IOException {
        if (!dynamic.has(tag) || size == 0) {
            return;
        }
        int word = dynamic.image().wordSize();
        int entry = word * (addends ? 3 : 2);
        long table = dynamic.table(tag);
        BitSet found = tag == ElfDynamic.JMPREL && !bindsNow() ? atCall : now;
        if (skipped > 0) {
            types.add(type(dynamic.image().word(table + word), word));
        }
        for (long i = Math.max(0, skipped); i < size / entry; i++) {
            long info = dynamic.image().word(table + i * entry + word);
            long symbol = word == 8 ? info >>> 32 : info >>> 8;
            if (symbol > most) {
                throw BadFile.damaged("a relocation of it is of symbol " + symbol);
            }
            found.set((int) symbol);
            int type = type(info, word);
            types.add(type);
            if (type == offsetInThread) {
                staticTls.set((int) symbol);
            }
        }
    }

    private static int type(long info, int word) {
        return (int) (word == 8 ? info : info & 0xff);
    }

    /** What is left to say when the symbols are known, of which the first is number 1. */
    Relocations of(List<ElfSymbol> symbols) {
        List<ElfSymbol> others = new ArrayList<>();
        boolean own = staticTls.get(0);
        for (int i = staticTls.nextSetBit(1); i >= 0; i = staticTls.nextSetBit(i + 1)) {
            ElfSymbol symbol = symbols.get(i - 1);
            own |= symbol.defined();
            if (!symbol.defined()) {
                others.add(symbol);
            }
        }
        return new Relocations(types, dynamic.has(ElfDynamic.RELR), own, others);
    }

    private boolean bindsNow() {
        return dynamic.has(ElfDynamic.BIND_NOW)
                || (dynamic.value(ElfDynamic.FLAGS) & ElfDynamic.DF_BIND_NOW) != 0
                || (dynamic.value(ElfDynamic.FLAGS_1) & ElfDynamic.DF_1_NOW) != 0;
    }

    /** One more than the highest number. */
    int symbols() {
        return Math.max(now.length(), atCall.length());
    }

    Use use(int symbol) {
        return now.get(symbol) ? Use.NOW : atCall.get(symbol) ? Use.AT_CALL : Use.NEVER;
    }
}
