package dev.slipway.adapter.archive;

import dev.slipway.adapter.files.FileBytes;
import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file of this machine that is open only while it is read, since nobody closes a source. */
record LazyFile(Path path, long size) implements ByteSource {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        try (FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return FileBytes.read(file, offset, (int) Math.max(0, Math.min(length, size - offset)));
        }
    }
}
