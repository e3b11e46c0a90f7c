package dev.slipway.adapter.lockfile;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be read, and how to speak of it.
 *
 * @param name the file for people, relative to the project
 * @param form what its text should be: {@code JSON}
 * @param repair the command that writes it anew; empty text where people write it
 */
record SourceFile(Path path, String name, String form, String repair) {
    /** More than ten times the largest lock files seen in public repositories. */
    static final long LARGEST_LOCK = 256L << 20;

    static final long LARGEST_MANIFEST = 8L << 20;

    /** The package.json of a project. */
    static SourceFile manifest(Path path, String name) {
        return new SourceFile(path, name, "JSON", "");
    }

    /** Opens the file; the stream ends with an error at {@code cap} bytes. */
    InputStream open(long cap) throws ProblemException {
        if (Files.isDirectory(path)) {
            throw unusable(name + " is a directory where a file is expected.", "Move the directory away.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unusable(name + " is neither a file nor a link to one.", "Replace it by a regular file.");
        }
        try {
            return BoundedFile.open(path, name, cap);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The whole text, which must be UTF-8; without a byte order mark. */
    String text(long cap) throws ProblemException {
        try (InputStream in = open(cap)) {
            String text = BoundedFile.decoded(in.readAllBytes(), name);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    ProblemException malformed(long line, long column, String detail) {
        return Problem.input(name + ":" + line + ":" + column + " is not valid " + form + ": " + detail + ".")
                .remedy(
                        repair.isEmpty()
                                ? "Correct line " + line + " of " + name + ", then try again."
                                : "Restore the file from version control, or run " + repair + " to write it anew.");
    }

    ProblemException conflict(long line, String marker) {
        return Problem.input(name + ":" + line + " holds an unfinished merge (a line that begins with " + marker
                        + "), so the Prisma version that it locks cannot be told.")
                .remedy("Finish the merge, then " + (repair.isEmpty() ? "" : "run " + repair + " and ") + "try again.");
    }

    ProblemException unreadable(IOException cause) {
        return BoundedFile.unreadable(name, cause);
    }

    private static ProblemException unusable(String message, String remedy) {
        return Problem.input(message).remedy(remedy);
    }
}
