package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the formats apart. */
final class NativeFormats {
    private NativeFormats() {}

    static NativeFile read(ByteSource file) throws IOException {
        byte[] start = file.read(0, NativeFile.HEAD);
        return ElfReader.claims(start)
                ? ElfReader.read(FileBytes.forHeaders(file))
                : new NativeFile.Foreign("data of an unknown kind");
    }

    static NativeFile ofHead(byte[] firstBytes) {
        try {
            FileBytes bytes = FileBytes.forHeaders(ByteSource.of(firstBytes));
            return ElfReader.claims(firstBytes)
                    ? ElfReader.readHeader(bytes)
                    : new NativeFile.Foreign("data of an unknown kind");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
