package dev.slipway.domain.binary;

import dev.slipway.domain.binary.ElfSymbol.Use;
import java.io.IOException;
import java.util.BitSet;

/** Which symbols a loader has to find for a file, and when. */
final class ElfRelocations {
    private final ElfDynamic dynamic;
    private final int most;
    private final BitSet now = new BitSet();
    private final BitSet atCall = new BitSet();

    private ElfRelocations(ElfDynamic dynamic, int most) {
        this.dynamic = dynamic;
        this.most = most;
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
        for (long i = Math.max(0, skipped); i < size / entry; i++) {
            long info = dynamic.image().word(table + i * entry + word);
            long symbol = word == 8 ? info >>> 32 : info >>> 8;
            if (symbol > most) {
                throw BadFile.damaged("a relocation of it is of symbol " + symbol);
            }
            found.set((int) symbol);
        }
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
