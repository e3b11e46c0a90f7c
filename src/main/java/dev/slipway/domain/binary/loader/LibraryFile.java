package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile;
import java.io.IOException;
import java.util.Optional;

/** A regular file of a root. What it says of itself is read when it is asked for, and once. */
final class LibraryFile implements Opening {
    private final String path;
    private final ByteSource bytes;
    private Optional<byte[]> start = Optional.empty();
    private Optional<NativeFile> whole = Optional.empty();
    private Optional<ElfSymbols> symbols = Optional.empty();

    /** @param path where it really lies, which is one for all links to it */
    LibraryFile(String path, ByteSource bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    String path() {
        return path;
    }

    long size() {
        return bytes.size();
    }

    ByteSource bytes() {
        return bytes;
    }

    byte[] start() throws IOException {
        if (start.isEmpty()) {
            start = Optional.of(bytes.read(0, NativeFile.HEAD));
        }
        return start.get();
    }

    NativeFile header() throws IOException {
        return NativeFile.ofHead(start());
    }

    NativeFile whole() throws IOException {
        if (whole.isEmpty()) {
            whole = Optional.of(NativeFile.read(new MappedBytes(bytes)));
        }
        return whole.get();
    }

    ElfSymbols symbols() throws IOException {
        if (symbols.isEmpty()) {
            symbols = Optional.of(ElfSymbols.read(new MappedBytes(bytes)));
        }
        return symbols.get();
    }
}
