package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads small files whole, and refuses those that are not small. */
final class TextFile {
    private static final int MEBIBYTE = 1 << 20;

    private TextFile() {}

    /** A file's bytes, at most so many MiB. */
    static byte[] bytes(Path file, int mebibytes) throws ProblemException {
        return bytes(file, mebibytes, Pipes.hurried());
    }

    private static byte[] bytes(Path file, int mebibytes, Pipes pipes) throws ProblemException {
        try {
            byte[] bytes = pipes.bytes(file, mebibytes * MEBIBYTE);
            if (bytes.length > mebibytes * MEBIBYTE) {
                throw Problem.input(file + " is larger than " + mebibytes + " MiB.")
                        .remedy("Check that it is the file that was meant.");
            }
            return bytes;
        } catch (IOException e) {
            throw ProjectProblem.unreadableFile(file, reason(e)).because(e);
        }
    }

    /** A file's text, at most so many MiB of UTF-8. */
    static String text(Path file, int mebibytes) throws ProblemException {
        return text(file, mebibytes, Pipes.hurried());
    }

    /** The same, of a file that may be a pipe. */
    static String text(Path file, int mebibytes, Pipes pipes) throws ProblemException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file, mebibytes, pipes)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.input(file + " is not UTF-8 text.")
                    .remedy("Save " + file + " as UTF-8, then try again.")
                    .because(e);
        }
    }

    static String reason(IOException e) {
        return IoReason.of(e);
    }
}
