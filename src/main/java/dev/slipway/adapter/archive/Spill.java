package dev.slipway.adapter.archive;

import dev.slipway.adapter.files.FileBytes;
import dev.slipway.domain.artefact.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The one temporary file of an artefact: it takes what must be read at random and is too much for memory. Its name is taken away
 * as it is opened, where the system can do that, so that it is gone however this process ends.
 */
final class Spill implements Closeable {
    private static final int PIECE = 1 << 16;
    private static final long MOST = 20L << 30;

    private final List<FileChannel> file = new ArrayList<>(1);
    private long size;

    /** Whether anything has been written. */
    boolean used() {
        return !file.isEmpty();
    }

    /** Writes a stream to its end, and reads it from there. */
    ByteSource take(InputStream in) throws IOException {
        FileChannel channel = channel();
        long start = size;
        byte[] piece = new byte[PIECE];
        for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
            ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
            while (bytes.hasRemaining()) {
                size += channel.write(bytes, size);
            }
            if (size > MOST) {
                throw new IOException("its parts would fill more than " + (MOST >> 30) + " GiB of disk");
            }
        }
        return new Written(channel, start, size - start);
    }

    private FileChannel channel() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile("slipway", ".layer");
            file.add(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        return file.get(0);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel each : file) {
            each.close();
        }
    }

    private record Written(FileChannel channel, long start, long size) implements ByteSource {
        @Override
        public byte[] read(long offset, int length) throws IOException {
            return FileBytes.read(channel, start + offset, (int) Math.max(0, Math.min(length, size - offset)));
        }
    }
}
