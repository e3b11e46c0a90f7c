package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Foreign;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the formats apart by their first bytes. */
final class NativeFormats {
    private NativeFormats() {}

    static NativeFile read(ByteSource file) throws IOException {
        return read(file.read(0, Sniffer.LOOKED_AT), file, true);
    }

    static NativeFile ofHead(byte[] firstBytes) {
        try {
            return read(firstBytes, ByteSource.of(firstBytes), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory", impossible);
        }
    }

    private static NativeFile read(byte[] start, ByteSource file, boolean whole) throws IOException {
        BoundedBytes bytes = BoundedBytes.forHeaders(file);
        if (ElfReader.claims(start)) {
            return whole ? ElfReader.read(bytes) : ElfReader.readHeader(bytes);
        }
        if (MachOReader.claims(start)) {
            return MachOReader.read(bytes, whole);
        }
        Foreign foreign = new Foreign(Sniffer.sniff(start));
        return PeReader.claims(start) ? PeReader.read(bytes, whole).orElse(foreign) : foreign;
    }
}
