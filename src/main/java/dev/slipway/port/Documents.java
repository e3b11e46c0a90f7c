package dev.slipway.port;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** Reads structured texts as trees. */
public interface Documents {
    /**
     * The documents of a text; a YAML stream may hold several, or none.
     *
     * @param name the file's name for people, whose ending says what it is: json, yml, yaml or toml
     */
    List<Document> parse(String name, String text) throws ProblemException;

    /** The first of them; a text that is none is no more than one that is not there: whoever judges that file says why. */
    default Optional<Document> readable(String name, String text) {
        try {
            return parse(name, text).stream().findFirst();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }
}
