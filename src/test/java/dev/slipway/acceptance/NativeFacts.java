package dev.slipway.acceptance;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.Pe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we read of a file, a line for each fact, in the words of {@link NativeJudge}. */
final class NativeFacts {
    private static final Map<Long, String> FLAGS_1 =
            Map.of(1L, "NOW", 0x40L, "NOOPEN", 0x800L, "NODEFLIB", 0x800_0000L, "PIE");
    private static final Map<Long, String> FLAGS = Map.of(8L, "BIND_NOW", 0x10L, "STATIC_TLS");

    private final List<String> lines = new ArrayList<>();

    private NativeFacts() {}

    static List<String> of(NativeFile file, ByteSource bytes) throws IOException {
        NativeFacts facts = new NativeFacts();
        if (file instanceof Elf elf) {
            facts.header(elf);
            facts.linking(elf.linking());
            facts.symbols(ElfSymbols.read(bytes), elf.linking().versionsDefined());
        } else if (file instanceof MachO machO) {
            machO.slices().forEach(facts::slice);
        } else if (file instanceof Pe pe) {
            facts.add("cpu", words(pe.cpu()));
            pe.needed().forEach(name -> facts.add("needed", name));
        }
        return facts.lines;
    }

    private void add(String what, String value) {
        lines.add(what + " " + value);
    }

    private static String words(Optional<Cpu> cpu) {
        return cpu.map(Cpu::words).orElse("unknown");
    }

    private void header(Elf elf) {
        add("bits", String.valueOf(elf.bits()));
        add("order", elf.order().toString());
        add("abi", elf.osAbi() + "." + elf.abiVersion());
        add("type", elf.type().toString());
        add("cpu", words(elf.cpu()));
        elf.interpreter().ifPresent(path -> add("interpreter", path));
    }

    private void linking(Linking linking) {
        linking.soname().ifPresent(name -> add("soname", name));
        linking.needed().forEach(name -> add("needed", name));
        linking.rpath().ifPresent(path -> add("rpath", path));
        linking.runpath().ifPresent(path -> add("runpath", path));
        FLAGS.forEach((bit, name) -> flag("flag", linking.flags(), bit, name));
        FLAGS_1.forEach((bit, name) -> flag("flag1", linking.flags1(), bit, name));
        linking.stackFlags().ifPresent(flags -> add("stack", String.valueOf(flags)));
        linking.tlsBytes().ifPresent(bytes -> add("tls", String.valueOf(bytes)));
        add("end", String.valueOf(linking.endOfSegments()));
        linking.versionsNeeded()
                .forEach(one -> add("needs", one.library() + " " + one.version() + (one.weak() ? " weak" : "")));
        linking.versionsDefined().forEach(version -> add("defines", version));
    }

    private void flag(String what, long flags, long bit, String name) {
        if ((flags & bit) != 0) {
            add(what, name);
        }
    }

    private void symbols(ElfSymbols symbols, List<String> versionsDefined) {
        symbols.damage().ifPresent(why -> add("damage", why));
        for (ElfSymbol symbol : symbols.all()) {
            add(
                    symbol.defined() ? "defined" : "undefined",
                    symbol.binding() + " " + symbol.type() + " " + symbol.name() + version(symbol, versionsDefined));
        }
    }

    /** A program's copy of a library's variable has the library's version; a version's own symbol is shown without. */
    private static String version(ElfSymbol symbol, List<String> versionsDefined) {
        String version = symbol.version().orElse("");
        if (version.isEmpty() || version.equals(symbol.name())) {
            return "";
        }
        boolean first = symbol.defined() && !symbol.hidden() && versionsDefined.contains(version);
        return (first ? "@@" : "@") + version;
    }

    private void slice(MachO.Slice slice) {
        String cpu = words(slice.cpu()) + " ";
        add("slice", cpu + slice.fileType());
        slice.needed().forEach(name -> add("needed", cpu + name));
        slice.weak().forEach(name -> add("weak", cpu + name));
        slice.rpaths().forEach(path -> add("rpath", cpu + path));
        slice.minimumOs().ifPresent(version -> add("minimum", cpu + version));
    }
}
