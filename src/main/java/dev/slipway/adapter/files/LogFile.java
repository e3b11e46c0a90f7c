package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that several programs write lines to, each at its end. */
final class LogFile {
    private LogFile() {}

    /** Writes whole lines, or, when the disk does not take them, nothing. */
    static void append(Path file, byte[] lines) throws IOException {
        byte[] wanted = endsInLine(file) ? lines : afterLineEnd(lines);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long before = channel.size();
            try {
                ByteBuffer bytes = ByteBuffer.wrap(wanted);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        }
    }

    private static boolean endsInLine(Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.read(last, channel.size() - 1) < 1 || last.get(0) == '\n';
        }
    }

    private static byte[] afterLineEnd(byte[] lines) {
        return ByteBuffer.allocate(lines.length + 1).put((byte) '\n').put(lines).array();
    }
}
