package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process of musl's: what is loaded in it, and what loading one more library brings in. */
final class MuslProcess {
    /** The header of a CPU of 64 bits; no 32-bit file is as short as that either. */
    private static final int SMALLEST = 64;

    private final MuslRoot musl;
    private final MuslSearch search;
    private final Map<LibraryFile, LibraryFile> seen;
    private final List<LoadedLibrary> loaded = new ArrayList<>();
    private final LoadedLibrary libc;

    /** @param seen files as musl looks at them, which several processes share */
    MuslProcess(MuslRoot musl, MuslSearch search, Map<LibraryFile, LibraryFile> seen) throws Refused, IOException {
        this.musl = musl;
        this.search = search;
        this.seen = seen;
        this.libc = new LoadedLibrary(musl.path(), seen(musl.libc()), elf(seen(musl.libc())), Optional.empty());
        loaded.add(libc);
    }

    List<LoadedLibrary> loaded() {
        return List.copyOf(loaded);
    }

    /** Starts with some libraries. What cannot be preloaded is left out; what it needs must be there, or nothing starts. */
    void preload(List<String> names) throws Refused, IOException {
        for (LoadedLibrary library : Closure.ofThoseThere(names, libc, this::map)) {
            Closure.of(library, this::map);
        }
    }

    void hold(List<String> names) throws IOException {
        Closure.hold(names, libc, this::map, loaded);
    }

    /** The library of a name, or the one that is found for it. */
    LoadedLibrary map(String name, LoadedLibrary by) throws Refused, IOException {
        if (search.isItself(name)) {
            return libc;
        }
        for (LoadedLibrary library : loaded) {
            if (library.wasAskedForAs(name)) {
                return library;
            }
        }
        Optional<Loader.Hit> hit = search.find(name, by, new ArrayList<>());
        if (hit.isEmpty()) {
            throw MuslWords.missing(name, by);
        }
        LoadedLibrary library = open(hit.get(), Optional.of(by).filter(user -> user != libc));
        if (!name.contains("/")) {
            library.addName(name);
        }
        return library;
    }

    /** The library in a file. */
    LoadedLibrary open(Loader.Hit hit, Optional<LoadedLibrary> by) throws Refused, IOException {
        LibraryFile file = seen(hit.file());
        for (LoadedLibrary library : loaded) {
            if (library.file() == file) {
                return library;
            }
        }
        Elf elf = elf(file);
        // A second C library, also glibc's, would be fatal: musl takes itself in its place.
        ElfSymbols symbols = file.symbols();
        if (!symbols.definitions("__libc_start_main").isEmpty()
                && !symbols.definitions("stdin").isEmpty()) {
            return libc;
        }
        LoadedLibrary library = new LoadedLibrary(hit.path(), file, elf, by);
        loaded.add(library);
        return library;
    }

    private LibraryFile seen(LibraryFile file) throws IOException {
        LibraryFile view = seen.get(file);
        if (view == null) {
            view = new LibraryFile(file.path(), new MuslHeader(file.bytes(), musl.libc()));
            seen.put(file, view);
        }
        return view;
    }

    private static Elf elf(LibraryFile file) throws Refused, IOException {
        if (file.size() < SMALLEST) {
            throw MuslWords.noProgram(file, "it is shorter than the header of a library");
        }
        NativeFile whole = file.whole();
        if (whole instanceof NativeFile.Truncated cut && cut.segmentsLack()) {
            throw Refused.because(Cause.CRASH, file.path() + " is cut: " + cut.why(), "Bus error");
        }
        if (!(whole instanceof Elf elf)) {
            throw MuslWords.noProgram(file, "it is no library, or damaged");
        }
        if (elf.type() != Elf.Type.SHARED && elf.type() != Elf.Type.EXECUTABLE) {
            throw MuslWords.noProgram(file, "it is neither a library nor a program");
        }
        if (!elf.linking().dynamic()) {
            throw MuslWords.noProgram(file, "it has no dynamic section");
        }
        if (MappedBytes.isCut(file.size(), elf.linking().endOfSegments())) {
            throw Refused.because(Cause.CRASH, file.path() + " is cut", "Bus error");
        }
        return elf;
    }
}
