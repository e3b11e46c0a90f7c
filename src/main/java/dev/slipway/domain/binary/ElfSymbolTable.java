package dev.slipway.domain.binary;

import dev.slipway.domain.binary.ElfSymbol.Binding;
import dev.slipway.domain.binary.ElfSymbol.Use;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code DT_SYMTAB}, whose length no header tells: the hash tables and relocations do. */
record ElfSymbolTable(
        ElfDynamic dynamic, BoundedBytes bytes, boolean wide, ElfVersions versions, ElfRelocations relocations) {
    private static final int MOST = 250_000;
    private static final int HIDDEN = 0x8000;
    /** 1 is the library itself. */
    private static final int FIRST = 2;

    private static final int ABSOLUTE = 0xfff1;

    ElfSymbolTable(ElfDynamic dynamic) throws BadFile, IOException {
        this(
                dynamic,
                dynamic.image().bytes(),
                dynamic.image().wide(),
                ElfVersions.of(dynamic),
                ElfRelocations.of(dynamic, MOST));
    }

    Relocations relocations(List<ElfSymbol> symbols) {
        return relocations.of(symbols);
    }

    List<ElfSymbol> read() throws BadFile, IOException {
        long count = Math.max(ElfHashes.symbols(dynamic), relocations.symbols());
        if (count > MOST) {
            throw BadFile.damaged("it counts " + count + " symbols");
        }
        long table = dynamic.table(ElfDynamic.SYMTAB);
        long marks = dynamic.has(ElfDynamic.VERSYM) ? dynamic.table(ElfDynamic.VERSYM) : -1;
        List<ElfSymbol> symbols = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int mark = marks < 0 ? 1 : bytes.u16(marks + 2L * i);
            symbols.add(symbol(table + (long) i * (wide ? 24 : 16), mark, relocations.use(i)));
        }
        return symbols;
    }

    private ElfSymbol symbol(long at, int mark, Use use) throws BadFile, IOException {
        int info = bytes.u8(at + (wide ? 4 : 12));
        int section = bytes.u16(at + (wide ? 6 : 14));
        ElfSymbol.Type type = type(info & 0xf);
        Binding binding = binding(info >> 4);
        boolean defined = section != 0;
        boolean named = binding != Binding.LOCAL && visible(at) && (mark & ~HIDDEN) != 0;
        // A loader takes 0 for "not here", but for an offset into thread-local storage and an absolute symbol.
        boolean placed = type == ElfSymbol.Type.TLS || section == ABSOLUTE || value(at) != 0;
        return new ElfSymbol(
                dynamic.string(bytes.u32(at)),
                Optional.ofNullable(versions.byIndex().get(mark & ~HIDDEN)),
                (mark & HIDDEN) != 0,
                defined && (mark & ~HIDDEN) == FIRST,
                binding,
                type,
                defined,
                defined && named && placed,
                use);
    }

    private long value(long at) throws BadFile, IOException {
        return wide ? bytes.i64(at + 8) : bytes.u32(at + 4);
    }

    /** Not {@code STV_INTERNAL} and not {@code STV_HIDDEN}. */
    private boolean visible(long at) throws BadFile, IOException {
        int visibility = bytes.u8(at + (wide ? 5 : 13)) & 3;
        return visibility == 0 || visibility == 3;
    }

    private static Binding binding(int number) {
        return switch (number) {
            case 0 -> Binding.LOCAL;
            case 1 -> Binding.GLOBAL;
            case 2 -> Binding.WEAK;
            case 10 -> Binding.UNIQUE;
            default -> Binding.OTHER;
        };
    }

    private static ElfSymbol.Type type(int number) {
        return switch (number) {
            case 0 -> ElfSymbol.Type.NONE;
            case 1 -> ElfSymbol.Type.OBJECT;
            case 2 -> ElfSymbol.Type.FUNCTION;
            case 6 -> ElfSymbol.Type.TLS;
            case 10 -> ElfSymbol.Type.IFUNC;
            default -> ElfSymbol.Type.OTHER;
        };
    }
}
