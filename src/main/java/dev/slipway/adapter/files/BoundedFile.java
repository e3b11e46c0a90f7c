package dev.slipway.adapter.files;

import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one way to read a file whose size is somebody else's choice: what is larger than it should be is refused. */
public final class BoundedFile {
    private BoundedFile() {}

    /** Opens a regular file; its stream ends with an error where the file proves longer than it was. */
    public static InputStream open(Path file, String name, long most) throws IOException, ProblemException {
        if (Files.size(file) > most) {
            throw tooLarge(name, most);
        }
        return new Capped(Files.newInputStream(file), most);
    }

    /** The text of a file of any kind, in UTF-8; what comes through a pipe is not waited for long. */
    public static String text(Path file, int most) throws ProblemException {
        return text(file, most, Pipes.hurried());
    }

    /** The same, by a reader of pipes that may wait longer. */
    public static String text(Path file, int most, Pipes pipes) throws ProblemException {
        String name = file.toString();
        try {
            byte[] bytes = pipes.bytes(file, most);
            if (bytes.length > most) {
                throw tooLarge(name, most);
            }
            return decoded(bytes, name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Bytes as text. */
    public static String decoded(byte[] bytes, String name) throws ProblemException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.input(name + " is not UTF-8 text.")
                    .remedy("Check that it is the file that was meant, and that it is saved as UTF-8.")
                    .because(e);
        }
    }

    /** A file or folder that is there and cannot be read. */
    public static ProblemException unreadable(String name, IOException cause) {
        return Problem.environment(name + " cannot be read: " + IoReason.of(cause) + ".")
                .remedy("Check that it exists and that you may read it, then try again.")
                .because(cause);
    }

    private static ProblemException tooLarge(String name, long most) {
        return Problem.input(name + " is larger than " + (most >> 20) + " MiB.")
                .remedy("Check that it is the file that was meant.");
    }

    private static final class Capped extends FilterInputStream {
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(n);
            return n;
        }

        private void count(int n) throws IOException {
            left -= Math.max(n, 0);
            if (left < 0) {
                throw new IOException("the file grows while it is read");
            }
        }
    }
}
