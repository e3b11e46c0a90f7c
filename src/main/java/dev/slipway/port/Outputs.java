package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/**
 * Where results go that do not go to standard output. A regular file is replaced in one step and keeps what it is;
 * symbolic links are followed; devices, pipes and open files ({@code /dev/stdout}, {@code /dev/fd/3}) are written to.
 */
public interface Outputs {
    /**
     * Whether a file could be written, found out before any work is done, and without leaving anything behind; says
     * which file that is, once links are followed.
     */
    Path check(Path file) throws ProblemException;

    /** Writes a whole text. */
    void write(Path file, String text) throws ProblemException;

    /** Writes a text at the end of what is there, on a line of its own. */
    void append(Path file, String text) throws ProblemException;
}
