package dev.slipway.adapter.files;

import dev.slipway.domain.artefact.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** An open file, read where and as far as it is asked for. */
final class ChannelBytes implements ByteSource, Closeable {
    private final FileChannel file;
    private final long size;

    private ChannelBytes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    static ChannelBytes open(Path path) throws IOException {
        return new ChannelBytes(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        int there = (int) Math.max(0, Math.min(length, size - offset));
        ByteBuffer bytes = ByteBuffer.allocate(there);
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) > 0) {
            // Until all is there, or the file has become shorter.
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
