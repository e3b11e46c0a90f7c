package dev.slipway.adapter.http;

import dev.slipway.domain.problem.IoReason;
import dev.slipway.port.BrokenDownload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file of a mirror's folder. */
final class FileContent extends InputStream {
    private final Path path;
    private final InputStream in;

    FileContent(Path path) throws IOException {
        this.path = path;
        this.in = Files.newInputStream(path);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private BrokenDownload broken(IOException e) {
        BrokenDownload broken = new BrokenDownload(HttpProblem.unreadableMirrorFile(path, IoReason.of(e)), false);
        broken.initCause(e);
        return broken;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
    }
}
