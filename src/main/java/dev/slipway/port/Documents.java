package dev.slipway.port;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** Reads structured texts as trees. */
public interface Documents {
    /**
     * The documents of a text; a YAML stream may hold several, or none.
     *
     * @param name the file's name for people, whose ending says what it is: json, yml, yaml or toml
     */
    List<Document> parse(String name, String text) throws ProblemException;
}
