package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Keeps of the compressed layers of an artefact what will be asked for, first in memory, then in the spill file. */
final class KeptContents {
    private static final long MEMORY = 32L << 20;
    private static final long LARGEST_IN_MEMORY = 16L << 20;

    private final Interest interest;
    private final Spill spill;
    private long used;

    KeptContents(Interest interest, Spill spill) {
        this.interest = interest;
        this.spill = spill;
    }

    /** Keeps all of a file. */
    TarContents all() {
        return (file, offset, data) -> {
            ByteSource bytes = keep(file.size(), data);
            return () -> bytes;
        };
    }

    /** What to do with the files of one layer; what is not kept is read from {@code again}. */
    TarContents of(Again again) {
        return (file, offset, data) -> content(file, offset, data, again);
    }

    /** A layer once more, unpacked, so that it can be read at random. */
    interface Again {
        ByteSource unpacked() throws IOException;
    }

    private Content content(TreeEntry file, long offset, InputStream data, Again again) throws IOException {
        byte[] head = data.readNBytes((int) Math.min(Interest.HEAD, file.size()));
        long wanted = Math.min(file.size(), interest.in(file, head));
        if (wanted <= 0) {
            return () -> again.unpacked().part(offset, file.size());
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), CloseShieldInputStream.wrap(data));
        ByteSource kept = keep(
                wanted,
                BoundedInputStream.builder()
                        .setInputStream(all)
                        .setMaxCount(wanted)
                        .get());
        if (kept.size() < wanted) {
            throw new EOFException();
        }
        return wanted == file.size()
                ? () -> kept
                : () -> new Beginning(kept, file.size(), () -> again.unpacked().part(offset, file.size()));
    }

    private ByteSource keep(long size, InputStream data) throws IOException {
        if (size > LARGEST_IN_MEMORY || used + size > MEMORY) {
            return spill.take(data);
        }
        used += size;
        return ByteSource.of(data.readAllBytes());
    }
}
