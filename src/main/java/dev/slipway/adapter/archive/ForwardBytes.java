package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Bytes that can only be unpacked from their beginning on. A small file is unpacked once; of a large one the beginning is, and it
 * is all spilled when more of it is asked for.
 */
final class ForwardBytes implements ByteSource {
    private static final int BEGINNING = 1 << 20;

    private final Stream stream;
    private final long size;
    private final Spill spill;
    private final List<ByteSource> unpacked = new ArrayList<>(2);

    ForwardBytes(Stream stream, long size, Spill spill) {
        this.stream = stream;
        this.size = size;
        this.spill = spill;
    }

    /** Opens the bytes at their beginning. */
    interface Stream {
        InputStream open() throws IOException;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        int wanted = (int) Math.max(0, Math.min(length, size - offset));
        if (unpacked.isEmpty()) {
            unpacked.add(beginning());
        }
        if (offset + wanted > unpacked.get(0).size()) {
            unpacked.set(0, all());
        }
        byte[] bytes = unpacked.get(0).read(offset, wanted);
        if (bytes.length < wanted) {
            throw new IOException("it is shorter than its archive says");
        }
        return bytes;
    }

    private ByteSource beginning() throws IOException {
        try (InputStream in = stream.open()) {
            return ByteSource.of(in.readNBytes((int) Math.min(BEGINNING, size)));
        }
    }

    private ByteSource all() throws IOException {
        if (size <= BEGINNING) {
            return unpacked.get(0);
        }
        try (InputStream in = stream.open()) {
            return spill.take(BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(size)
                    .get());
        }
    }
}
