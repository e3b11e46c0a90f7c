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
    private final Optional<String> damage;
    private final Map<String, List<ElfSymbol>> findable = new HashMap<>();

    private ElfSymbols(List<ElfSymbol> all, Optional<String> damage) {
        this.all = Collections.unmodifiableList(all);
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
            FileBytes bytes = FileBytes.forSymbols(file);
            ElfDynamic dynamic = ElfDynamic.of(ElfImage.of(bytes, ElfReader.header(bytes)));
            return new ElfSymbols(
                    dynamic.has(ElfDynamic.SYMTAB) ? new ElfSymbolTable(dynamic).read() : List.of(), Optional.empty());
        } catch (BadFile bad) {
            return new ElfSymbols(List.of(), Optional.of(bad.why()));
        }
    }

    /** Why nothing is known: words that complete "its symbols cannot be read:". */
    public Optional<String> damage() {
        return damage;
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
