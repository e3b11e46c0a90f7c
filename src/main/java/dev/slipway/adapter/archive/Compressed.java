package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A tar that may be compressed. */
final class Compressed implements KeptContents.Again {
    private static final int BUFFER = 1 << 16;

    private final ByteSource packed;
    private final Packing packing;
    private final Spill spill;
    private final List<ByteSource> unpacked = new ArrayList<>(1);

    private Compressed(ByteSource packed, Packing packing, Spill spill) {
        this.packed = packed;
        this.packing = packing;
        this.spill = spill;
    }

    static Compressed of(ByteSource packed, Spill spill) throws IOException {
        return new Compressed(packed, Packing.of(packed), spill);
    }

    /** Whether a tar is in it. */
    boolean isTar() throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(stream(), Packing.HEAD)) {
            return Packing.of(in) == Packing.TAR;
        }
    }

    /** Its bytes without the compression, as a stream. */
    InputStream stream() throws IOException {
        InputStream raw = new SourceStream(packed);
        return packing == Packing.TAR ? raw : new BufferedInputStream(packing.unpacked(raw), BUFFER);
    }

    /** How its files are read later: in place where it is not compressed. */
    TarContents contents(KeptContents kept) {
        return packing == Packing.TAR ? (file, offset, data) -> () -> packed.part(offset, file.size()) : kept.of(this);
    }

    @Override
    public ByteSource unpacked() throws IOException {
        if (unpacked.isEmpty()) {
            try (InputStream again = stream()) {
                unpacked.add(spill.take(again));
            }
        }
        return unpacked.get(0);
    }
}
