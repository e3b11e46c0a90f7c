package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Text files of a project, to be read only. */
public interface ReadableTexts {
    /** A file's text with every character in it, a byte order mark too; empty when there is no such file. */
    Optional<String> read(Path file) throws ProblemException;

    /**
     * The files in a folder and three levels below it, by name, hidden ones left out, and links that lead nowhere among
     * them; the first few hundred of many. Where
     * there is no such folder, or texts stand alone, there are none.
     */
    default List<Path> below(Path folder) throws ProblemException {
        return List.of();
    }
}
