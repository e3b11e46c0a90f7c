package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.util.Arrays;

/** A file as it looks in memory: behind its end its last page goes on with zeros (mmap(2)). */
record MappedBytes(ByteSource file) implements ByteSource {
    private static final int PAGE = 4096;

    /** Whether pages are missing that segments need; a process dies when it touches them. */
    static boolean isCut(long size, long endOfSegments) {
        return pages(endOfSegments) > pages(size);
    }

    private static long pages(long bytes) {
        return (bytes + PAGE - 1) / PAGE;
    }

    @Override
    public long size() {
        return pages(file.size()) * PAGE;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        int wanted = (int) Math.max(0, Math.min(length, size() - offset));
        int there = (int) Math.max(0, Math.min(wanted, file.size() - offset));
        byte[] bytes = there == 0 ? new byte[0] : file.read(offset, there);
        // Fewer than there are is an error of the source, which must not look like zeros.
        return bytes.length < there || there == wanted ? bytes : Arrays.copyOf(bytes, wanted);
    }
}
