package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Content;
import java.io.IOException;

/** A file whose first bytes are at hand, and the others at a price. */
record Beginning(ByteSource kept, long size, Content all) implements ByteSource {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        return Math.min(offset + length, size) <= kept.size()
                ? kept.read(offset, length)
                : all.open().read(offset, length);
    }
}
