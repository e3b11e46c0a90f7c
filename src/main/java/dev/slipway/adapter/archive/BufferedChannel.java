package dev.slipway.adapter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is read in small pieces, of which the system is asked for large ones. */
final class BufferedChannel implements SeekableByteChannel {
    private static final int PIECE = 1 << 14;

    private final FileChannel file;
    private final long size;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private long pieceStart;
    private long position;

    private BufferedChannel(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    static BufferedChannel open(Path path) throws IOException {
        return new BufferedChannel(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position < pieceStart || position >= pieceStart + piece.limit()) {
            piece.clear();
            int read = position >= size ? -1 : file.read(piece, position);
            piece.limit(Math.max(0, read));
            pieceStart = position;
            if (read < 0) {
                return -1;
            }
        }
        piece.position((int) (position - pieceStart));
        int count = Math.min(into.remaining(), piece.remaining());
        into.put(piece.slice().limit(count));
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
