package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Text files of a project, to be read only. */
public interface ReadableTexts {
    /** A file's text with every character in it, a byte order mark too; empty when there is no such file. */
    Optional<String> read(Path file) throws ProblemException;
}
