package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Text files of a project, to be read only. */
public interface ReadableTexts {
    /** A file's text with every character in it, a byte order mark too; empty when there is no such file. */
    Optional<String> read(Path file) throws ProblemException;

    /** The same where what cannot be read is no more than what is not there: whoever judges that file says why. */
    default Optional<String> readable(Path file) {
        try {
            return read(file);
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The files in a folder and three levels below it, by name, hidden ones left out, and links that lead nowhere among
     * them; the first few hundred of many. Where
     * there is no such folder, or texts stand alone, there are none.
     */
    default List<Path> below(Path folder) throws ProblemException {
        return List.of();
    }
}
