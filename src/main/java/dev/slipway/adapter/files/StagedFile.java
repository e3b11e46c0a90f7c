package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.port.FailedWrite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file beside its destination.
 *
 * @param destination as the caller wrote it
 * @param place the same with the real path of its folder
 * @param finalMode what it gets when it is finished
 * @param isExecutable whether it is a program, which is never written in its place
 */
record StagedFile(
        Staging staging,
        FileOperations operations,
        Path destination,
        Path place,
        Path path,
        FileChannel channel,
        Mode finalMode,
        boolean isExecutable)
        implements EngineStore.Staged, Pending {

    boolean isFinished() {
        return !channel.isOpen();
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writeAll(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    private void writeAll(ByteBuffer bytes) throws FailedWrite {
        try {
            while (bytes.hasRemaining()) {
                operations.write(channel, bytes);
            }
        } catch (IOException e) {
            throw new FailedWrite(DiskProblems.of(e, destination), e);
        }
    }

    /** Writes the whole of another file, which the system copies by itself where it can. */
    void copyFrom(Path source) throws IOException {
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ)) {
            long size = from.size();
            long position = 0;
            while (position < size) {
                long copied = from.transferTo(position, size - position, channel);
                if (copied <= 0) {
                    throw new IOException(source + " became shorter");
                }
                position += copied;
            }
        }
    }

    @Override
    public void finish() throws ProblemException {
        finish(true);
    }

    /** @param forced whether the bytes must be on the disk before this returns */
    void finish(boolean forced) throws ProblemException {
        try {
            if (forced) {
                operations.force(channel);
            }
            operations.changeMode(path, finalMode);
            channel.close();
        } catch (IOException e) {
            throw DiskProblems.exception(e, destination);
        }
    }

    @Override
    public void close() {
        staging.discard(this);
    }
}
