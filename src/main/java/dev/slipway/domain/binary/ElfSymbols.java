package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dynamic symbols of an ELF file, in their order; at most 250,000 of them, and 32 MiB of a file, are read. */
public final class ElfSymbols {
    private final List<ElfSymbol> all;
    private final Relocations relocations;
    private final boolean versioned;
    private final Optional<String> damage;
    private final Map<String, List<ElfSymbol>> findable = new HashMap<>();

    private ElfSymbols(List<ElfSymbol> all, Relocations relocations, boolean versioned, Optional<String> damage) {
        this.all = Collections.unmodifiableList(all);
        this.relocations = relocations;
        this.versioned = versioned;
        this.damage = damage;
        for (ElfSymbol symbol : all) {
            if (symbol.findable()) {
                findable.merge(symbol.name(), List.of(symbol), ElfSymbols::joined);
            }
        }
    }

    private static List<ElfSymbol> joined(List<ElfSymbol> some, List<ElfSymbol> more) {
        List<ElfSymbol> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    /**
     * Reads the symbol table of a file that is known to be ELF.
     *
     * @throws IOException when bytes cannot be read that the file has; see {@link #damage} for the rest
     */
    public static ElfSymbols read(ByteSource file) throws IOException {
        try {
            BoundedBytes bytes = BoundedBytes.forSymbols(file);
            ElfDynamic dynamic = ElfDynamic.of(ElfImage.of(bytes, ElfReader.header(bytes)));
            if (!dynamic.has(ElfDynamic.SYMTAB)) {
                return new ElfSymbols(List.of(), Relocations.NONE, false, Optional.empty());
            }
            ElfSymbolTable table = new ElfSymbolTable(dynamic);
            List<ElfSymbol> symbols = table.read();
            boolean versioned = dynamic.has(ElfDynamic.VERSYM);
            return new ElfSymbols(symbols, table.relocations(symbols), versioned, Optional.empty());
        } catch (BadFile bad) {
            return new ElfSymbols(List.of(), Relocations.NONE, false, Optional.of(bad.why()));
        }
    }

    /** Why nothing is known: words that complete "its symbols cannot be read:". */
    public Optional<String> damage() {
        return damage;
    }

    /** What has to be written into the file. */
    public Relocations relocations() {
        return relocations;
    }

    /** Whether its symbols carry versions, or at least numbers of such: {@code DT_VERSYM}. */
    public boolean versioned() {
        return versioned;
    }

    /** All but the empty first one. */
    public List<ElfSymbol> all() {
        return all;
    }

    /** Those that other files must define. */
    public List<ElfSymbol> undefined() {
        return all.stream().filter(symbol -> !symbol.defined()).toList();
    }

    /** What other files find here under a name: one, or one for each version. */
    public List<ElfSymbol> definitions(String name) {
        return findable.getOrDefault(name, List.of());
    }
}
