package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A library in a process, with the names by which it is found again. */
final class LoadedLibrary {
    private final String path;
    private final LibraryFile file;
    private final Elf elf;
    private final Optional<LoadedLibrary> loader;
    private final Set<String> names = new HashSet<>();

    /**
     * Takes a file into a process.
     *
     * @param path as it was opened, which may be a link
     * @param loader the one that needed it first
     */
    LoadedLibrary(String path, LibraryFile file, Elf elf, Optional<LoadedLibrary> loader) {
        this.path = path;
        this.file = file;
        this.elf = elf;
        this.loader = loader;
        names.add(path);
    }

    String path() {
        return path;
    }

    /** The folder of the link that was opened, not of its target. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    LibraryFile file() {
        return file;
    }

    Elf elf() {
        return elf;
    }

    Linking linking() {
        return elf.linking();
    }

    ElfSymbols symbols() throws IOException {
        return file.symbols();
    }

    Optional<LoadedLibrary> loader() {
        return loader;
    }

    /** Whether it was asked for by this name before, or has it as its own. */
    boolean isNamed(String name) {
        return names.contains(name) || linking().soname().filter(name::equals).isPresent();
    }

    /** Whether it was asked for by this name before. */
    boolean wasAskedForAs(String name) {
        return names.contains(name);
    }

    void addName(String name) {
        names.add(name);
    }
}
